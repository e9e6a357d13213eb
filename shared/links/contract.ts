import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { KeyIdSchema, NothingSchema } from '#shared/contract/values.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The address of another computer or a relay. */
const AddressSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(300),
  v.regex(/^wss?:\/\/[\x21-\x7e]+$/),
)

/** Commands about the ways to other computers. Nothing outside the group is ever contacted by itself. */
export const linkCommands = {
  /** "Let others on this network connect here": off until somebody switches it on. */
  'links/door': command({
    who: 'member',
    input: v.strictObject({ open: v.boolean() }),
    output: v.strictObject({ addresses: v.array(v.string()) }),
  }),
  /** Link with another computer or a relay, now and at every later opening. */
  'links/connect': command({
    who: 'anyone',
    input: v.strictObject({ address: AddressSchema }),
    output: NothingSchema,
  }),
  'links/disconnect': command({
    who: 'anyone',
    input: v.strictObject({ address: AddressSchema }),
    output: NothingSchema,
  }),
} as const

const DoorSchema = v.strictObject({
  kind: v.literal('door'),
  /** Where others can find this computer; empty while nobody is let in. */
  addresses: v.array(v.string()),
})

const LinkSchema = v.strictObject({
  kind: v.literal('link'),
  address: v.string(),
  way: v.picklist(['in', 'out']),
  phase: v.variant('kind', [
    v.strictObject({ kind: v.literal('connecting') }),
    v.strictObject({
      kind: v.literal('waiting'),
      trouble: v.picklist([
        'unreachable',
        'not-accepted',
        'newer-version',
        'too-much',
        'relay-full',
        'this-computer',
      ]),
    }),
    v.strictObject({ kind: v.literal('member'), device: v.nullable(KeyIdSchema) }),
    v.strictObject({ kind: v.literal('relay'), lacks: CountSchema }),
  ]),
})

export const linkViews = {
  /** `door`, and one item for each link under its way and address. */
  links: view({
    who: 'member',
    params: NothingSchema,
    item: v.variant('kind', [DoorSchema, LinkSchema]),
  }),
} as const

export type LinkItem = Readonly<v.InferOutput<(typeof linkViews)['links']['item']>>
