import * as v from 'valibot'
import { LineSchema, MomentSchema } from '#shared/contract/values.ts'

const hex = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`)))

const MadeInviteSchema = v.strictObject({
  device: hex(32),
  secret: hex(16),
  name: LineSchema,
  at: MomentSchema,
})

/**
 * What this computer keeps secret about one coalition, in a file sealed with the vault key. `label` is the coalition's
 * name as last seen, so that the list of coalitions can be shown without opening each.
 */
export const SpaceSecretsSchema = v.strictObject({
  space: hex(16),
  epochKey: hex(32),
  deviceSeed: hex(32),
  /** The invite this computer came with, until its own device is in. */
  entering: v.nullable(
    v.strictObject({ secret: hex(16), address: v.string(), device: LineSchema }),
  ),
  /** Invites made here, so that their codes can be shown again until they are used. */
  invites: v.array(MadeInviteSchema),
  /** Addresses of other computers or relays that are dialled at every opening. */
  dial: v.optional(v.array(v.pipe(v.string(), v.maxLength(300)))),
  label: v.string(),
  /** The own name there, as last seen. */
  person: v.string(),
  sample: v.boolean(),
})

export type SpaceSecrets = Readonly<v.InferOutput<typeof SpaceSecretsSchema>>
export type MadeInvite = SpaceSecrets['invites'][number]

/** Where the secrets of one coalition are kept; written whole, durable when it resolves. */
export type SecretStore = {
  readonly read: () => SpaceSecrets
  readonly write: (secrets: SpaceSecrets) => Promise<void>
}
