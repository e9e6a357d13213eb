import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { ascii, ByteReader, concat, equalBytes, uint } from '#shared/sealed-log/bytes.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import { CostsSchema, type Costs } from '../keys/passphrase.ts'

/* The bytes of a backup file; BACKUP.md says what each is for. */
const magic = ascii('CWBACKUP')
const version = 1
const saltBytes = 16
const checksumBytes = 32
const headBytes = magic.length + 2 + 1 + saltBytes + 4 + 6

/** A backup file taken apart: whole, but nothing in it is opened or believed yet. */
export type BackupParts = {
  readonly costs: Costs
  readonly salt: Uint8Array
  /** The keys to the coalition, sealed with the passphrase. */
  readonly sealed: Uint8Array
  /** All envelopes, as a bundle file. */
  readonly bundle: Uint8Array
}

export function writeBackup(
  { costs, salt, sealed, bundle }: BackupParts,
  { hash }: Pick<Suite, 'hash'>,
): Uint8Array {
  const head = concat(
    magic,
    uint(version, 2),
    uint(Math.log2(costs.N), 1),
    salt,
    uint(sealed.length, 4),
    uint(bundle.length, 6),
  )
  const content = concat(head, sealed, bundle)
  return concat(content, hash(content))
}

/** Whether these are the first bytes of a backup, of any version. */
export const isBackup = (bytes: Uint8Array): boolean =>
  equalBytes(bytes.subarray(0, magic.length), magic)

/** Take a file apart. Refuses with `backup-not-one`, `backup-newer`, `backup-cut-short` or `backup-damaged`. */
export function readBackup(bytes: Uint8Array, { hash }: Pick<Suite, 'hash'>): BackupParts {
  if (!isBackup(bytes)) throw new Refusal('backup-not-one')
  const reader = new ByteReader(bytes)
  reader.take(magic.length)
  if (reader.uint(2) !== version) throw new Refusal('backup-newer')
  const costs = v.safeParse(CostsSchema, { N: 2 ** reader.uint(1), r: 8, p: 1 })
  const salt = reader.take(saltBytes)
  const sealedLength = reader.uint(4)
  const bundleLength = reader.uint(6)
  if (reader.failed || reader.left < sealedLength + bundleLength + checksumBytes)
    throw new Refusal('backup-cut-short')
  const sealed = reader.take(sealedLength)
  const bundle = reader.take(bundleLength)
  const content = bytes.subarray(0, headBytes + sealedLength + bundleLength)
  const isWhole = equalBytes(reader.take(checksumBytes), hash(content)) && reader.finished
  if (!isWhole || !costs.success) throw new Refusal('backup-damaged')
  return { costs: costs.output, salt, sealed, bundle }
}
