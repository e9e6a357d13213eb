import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { folderOf } from '#electron/vault/disk/file-port.ts'
import { openKeyring, readKeyring } from '#electron/vault/keys/keyring.ts'
import { keptV1 } from './v1-vault.ts'

/** The kept vault's files on a disk in memory, with these changed: for tests that damage one after the other. */
export async function v1OnMemory(
  changes: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<FilePort> {
  const files = memoryFilePort()
  for (const [path, bytes] of filesOfV1) {
    await files.makeFolder(folderOf(path))
    await files.writeNew(path, changes.get(path) ?? bytes)
  }
  return files
}

/** The vault key behind the kept keyring, whose key file lies in the folder. */
export async function v1Key(files: FilePort): Promise<Uint8Array> {
  const keyring = await readKeyring(files)
  if (keyring === null) throw new Error('a keyring')
  const [, encoded = ''] = Buffer.from(await files.read('vault.key'))
    .toString()
    .trim()
    .split(' ')
  const key = new Uint8Array(Buffer.from(encoded, 'base64'))
  return openKeyring(keyring, { kind: 'key-file', key })
}

/** Every file in the kept vault's folder by its path there. */
export const filesOfV1: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = readAll(
  join(keptV1, 'vault'),
)

/** Where the coalition with everything in it lies: the one with the larger log. */
export const riverbendFolder: string = [...filesOfV1]
  .filter(([path]) => path.endsWith('/envelopes.log'))
  .toSorted(([, a], [, b]) => a.length - b.length)
  .map(([path]) => folderOf(path))
  .reduce((_, last) => last, '')

function readAll(folder: string): Map<string, Uint8Array<ArrayBuffer>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries.flatMap((entry) => {
      if (!entry.isFile()) return []
      const place = join(entry.parentPath, entry.name)
      const path = relative(folder, place).split(sep).join('/')
      return [[path, new Uint8Array(readFileSync(place))] as const]
    }),
  )
}
