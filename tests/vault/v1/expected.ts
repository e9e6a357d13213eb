import { createHash } from 'node:crypto'
import { readHeader } from '#shared/sealed-log/header.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { reportOf } from '#electron/vault/verify.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** What must be read from a vault for ever: `verify`'s answer, and how many envelopes of each kind. */
export async function expectedOf(vault: Vault, id: string) {
  const coalition = await vault.coalition(id)
  const { envelopes, aside, documents, devices } = await reportOf(coalition, vault.ports, hash)
  const kinds: Record<string, number> = {}
  for await (const { payload } of coalition.space.log.frames()) {
    const reading = readHeader(payload)
    const kind = reading.ok ? reading.parts.header.kind : reading.why
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  const verified = {
    id,
    devices: devices.map(({ id: device, person, isIn }) => ({ device, person, isIn })),
    envelopes,
    aside,
    documents,
  }
  return { verified, kinds }
}
