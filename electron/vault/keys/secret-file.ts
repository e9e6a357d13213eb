import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import type { FilePort } from '../disk/file-port.ts'
import { readWhole, writeWhole } from '../disk/whole-file.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'

/** Small secrets in a file sealed under the vault key, replaced as a whole. */
export type SecretFile<T> = {
  readonly read: () => T
  readonly write: (value: T) => Promise<void>
}

export type SecretFilePorts = {
  readonly files: FilePort
  readonly vaultKey: Uint8Array
  readonly random: (bytes: number) => Uint8Array
}

/** Make a secret file with its first content. */
export async function makeSecretFile<S extends v.GenericSchema>(
  ports: SecretFilePorts,
  path: string,
  schema: S,
  value: v.InferOutput<S>,
): Promise<SecretFile<v.InferOutput<S>>> {
  const file = keep(ports, path, schema, value)
  await file.write(value)
  return file
}

/** Open a secret file; null where none is there. Refuses one that cannot be read, and leaves it alone. */
export async function openSecretFile<S extends v.GenericSchema>(
  ports: SecretFilePorts,
  path: string,
  schema: S,
): Promise<SecretFile<v.InferOutput<S>> | null> {
  const parse = (bytes: Uint8Array) => parseSecret(ports.vaultKey, path, schema, bytes)
  const read = await readWhole(ports.files, path, parse)
  if (read.kind === 'none') return null
  if (read.kind === 'damaged') throw new Refusal('secrets-damaged', { file: path })
  return keep(ports, path, schema, read.value.secret)
}

function keep<S extends v.GenericSchema>(
  { files, vaultKey, random }: SecretFilePorts,
  path: string,
  schema: S,
  first: v.InferOutput<S>,
): SecretFile<v.InferOutput<S>> {
  let value = first
  let writing = Promise.resolve()
  return {
    read: () => value,
    write: (next) => {
      value = v.parse(schema, next)
      const bytes = new TextEncoder().encode(JSON.stringify(value))
      writing = writing
        .catch(() => undefined)
        .then(() => writeWhole(files, path, sealBytes(vaultKey, path, bytes, random)))
      return writing
    },
  }
}

function parseSecret<S extends v.GenericSchema>(
  vaultKey: Uint8Array,
  path: string,
  schema: S,
  bytes: Uint8Array,
): { readonly secret: v.InferOutput<S> } | null {
  const plain = openBytes(vaultKey, path, bytes)
  if (plain === null) return null
  try {
    const read = v.safeParse(schema, JSON.parse(new TextDecoder().decode(plain)))
    return read.success ? { secret: read.output } : null
  } catch {
    return null
  }
}
