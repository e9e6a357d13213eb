import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Milliseconds the one attempt to fetch the runtime may take. */
const fetchTime = 180_000

/** The runtime's program, where it is installed; the package itself brings only its address. */
export function installedRuntime(): string | null {
  const folder = packageFolder()
  if (folder === null) return null
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/** Try once to fetch the runtime; resolves to its program, or null where it cannot be had. */
export async function fetchRuntime(): Promise<string | null> {
  const folder = packageFolder()
  const script = folder === null ? null : join(folder, 'install.js')
  if (script === null || !existsSync(script)) return null
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: fetchTime })
    child.once('error', () => {
      resolve()
    })
    child.once('exit', () => {
      resolve()
    })
  })
  return installedRuntime()
}

function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}
