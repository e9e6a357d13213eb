import { chmodSync, cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { makeTempFolder } from './temp-folder.ts'

/** Where it lies, from the repository's top. */
export const keptV1 = 'tests/fixtures/vault-v1'

const VerifiedSchema = v.object({
  verified: v.looseObject({
    id: v.string(),
    envelopes: v.number(),
    documents: v.array(v.looseObject({ name: v.string(), hash: v.string() })),
  }),
  kinds: v.record(v.string(), v.number()),
})
const ExpectedSchema = v.object({
  riverbend: v.object({ ...VerifiedSchema.entries, seen: v.unknown() }),
  elmStreet: VerifiedSchema,
})

/** What must be read from the kept vault, as it was when it was written. */
export const expectedV1 = () =>
  v.parse(ExpectedSchema, JSON.parse(readFileSync(join(keptV1, 'expected.json'), 'utf8')))

/** A copy of the kept vault in a temporary folder, with a key file that only its owner may read: git keeps no such rights. */
export function copyOfV1(): string {
  const folder = join(makeTempFolder('v1'), 'vault')
  cpSync(join(keptV1, 'vault'), folder, { recursive: true })
  chmodSync(join(folder, 'vault.key'), 0o600)
  return folder
}

/** Another file that was written with the kept vault. */
export const fileOfV1 = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(keptV1, name)))
