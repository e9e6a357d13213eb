import { posix, win32 } from 'node:path'

export type Surroundings = {
  readonly platform: string
  readonly home: string
  readonly env: { readonly [name: string]: string | undefined }
}

const folderName = 'Commonweave'

/** Where the vault lies: COMMONWEAVE_VAULT, else a folder in the system's place for application data. */
export function vaultFolder({ platform, home, env }: Surroundings): string {
  const chosen = env['COMMONWEAVE_VAULT']
  if (chosen !== undefined && chosen !== '') return chosen
  switch (platform) {
    case 'win32':
      // The local and not the roaming folder: a roaming profile would copy the vault to other computers.
      return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), folderName)
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', folderName)
    default: {
      // The XDG base directory specification asks to ignore a relative path.
      const data = env['XDG_DATA_HOME'] ?? ''
      const base = posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share')
      return posix.join(base, 'commonweave')
    }
  }
}
