import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { IdSchema, KeyIdSchema, NothingSchema } from '#shared/contract/values.ts'
import { CourierOrderSchema, CourierReportSchema } from './courier.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The address of another computer or a relay, in any form `readAddress` understands. */
const AddressSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))

const BytesSchema = v.strictObject({ in: CountSchema, out: CountSchema })
const SessionSchema = v.strictObject({ courier: IdSchema, session: CountSchema })

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
  /** Take in a file of changes that another computer of this coalition made. */
  'links/bundle-in': command({
    who: 'anyone',
    undo: 'none',
    input: v.strictObject({ file: IdSchema }),
    output: v.strictObject({ read: CountSchema, taken: CountSchema, stopped: v.boolean() }),
  }),
  /** Stop taking in a file; what came before stays. */
  'links/bundle-stop': command({ who: 'anyone', input: NothingSchema, output: NothingSchema }),
  /** The courier page fetches what it is to do; answers as soon as there is something, or empty after a while. */
  'courier/ask': command({
    who: 'anyone',
    undo: 'none',
    input: SessionSchema,
    output: v.strictObject({ orders: v.array(CourierOrderSchema) }),
  }),
  /** The courier page says what happened, in order; done when it was dealt with. */
  'courier/tell': command({
    who: 'anyone',
    undo: 'none',
    input: v.strictObject({
      ...SessionSchema.entries,
      reports: v.pipe(v.array(CourierReportSchema), v.maxLength(1000)),
    }),
    output: NothingSchema,
  }),
} as const

const DoorSchema = v.strictObject({
  kind: v.literal('door'),
  /** `stuck`: switched on and not open; `none`: this program has no links, as in the sample. */
  state: v.picklist(['closed', 'open', 'stuck', 'none']),
  /** Where others can find this computer, also as words to read aloud where those are short; empty while nobody is let in. */
  addresses: v.array(v.strictObject({ url: v.string(), words: v.nullable(v.array(v.string())) })),
  /** Why it is stuck: names a sentence. */
  problem: v.nullable(v.string()),
})

const LinkSchema = v.strictObject({
  kind: v.literal('link'),
  /** Empty where two pages are connected directly. */
  address: v.string(),
  way: v.picklist(['in', 'out', 'direct']),
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

/** The page that holds direct connections: whether one is at work, and the bytes that went over them since opening. */
const CourierSchema = v.strictObject({
  kind: v.literal('courier'),
  state: v.picklist(['off', 'none', 'working']),
  bytes: BytesSchema,
})

export const linkViews = {
  /** `door`, `courier`, and one item for each link under its way and address. */
  links: view({
    who: 'member',
    params: NothingSchema,
    item: v.variant('kind', [DoorSchema, LinkSchema, CourierSchema]),
  }),
  /** The file being taken in, one item under the key `bundle`. */
  'links/bundle': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({ done: CountSchema, total: CountSchema }),
  }),
  /** A courier page offers itself while it watches this; one item under the key `place`. One of all that do is at work. */
  'courier/place': view({
    who: 'member',
    params: v.strictObject({ courier: IdSchema }),
    item: v.variant('state', [
      v.strictObject({ state: v.literal('off') }),
      v.strictObject({ state: v.literal('elsewhere') }),
      v.strictObject({
        state: v.literal('yours'),
        session: CountSchema,
        /** Where the coalition's couriers meet, and what seals their signalling. */
        room: v.string(),
        secret: v.string(),
      }),
    ]),
  }),
} as const

export type LinkItem = Readonly<v.InferOutput<(typeof linkViews)['links']['item']>>
