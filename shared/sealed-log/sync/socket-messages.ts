import * as v from 'valibot'
import { limits } from '../limits.ts'

/**
 * What the vault and the hub say to each other about sockets. The hub holds sockets and no keys, the vault holds keys
 * and no sockets; frames pass through the hub unread. Both sides check what they get, in every way of running.
 */
const LinkSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const FrameSchema = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length > 0 && value.length <= limits.frameBytes,
)
/** Signalling is small JSON. */
const TextSchema = v.pipe(v.string(), v.maxLength(65_536))
const RoomSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const SizeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const CodeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1000), v.maxValue(4999))
const AddressSchema = v.pipe(v.string(), v.ip())

export const HubOrderSchema = v.variant('kind', [
  /** Open the door on these addresses of this computer only; 0 lets the system choose a port. */
  v.strictObject({
    kind: v.literal('listen'),
    addresses: v.pipe(v.array(AddressSchema), v.minLength(1), v.maxLength(16)),
    port: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(65_535)),
  }),
  v.strictObject({ kind: v.literal('unlisten') }),
  /** Links that the vault opens have even numbers, those that come in have odd ones. */
  v.strictObject({
    kind: v.literal('dial'),
    link: LinkSchema,
    url: v.pipe(v.string(), v.maxLength(300)),
  }),
  /** The other end has shown that it belongs to this room: from now on it may send whole frames and signals. */
  v.strictObject({ kind: v.literal('admit'), link: LinkSchema, room: RoomSchema }),
  v.strictObject({ kind: v.literal('frame'), link: LinkSchema, bytes: FrameSchema }),
  v.strictObject({ kind: v.literal('text'), link: LinkSchema, text: TextSchema }),
  /** This computer's own courier takes part in a room's signalling here. */
  v.strictObject({ kind: v.literal('signal'), room: RoomSchema, text: TextSchema }),
  /** So many bytes of frames from this link were dealt with. */
  v.strictObject({ kind: v.literal('took'), link: LinkSchema, bytes: SizeSchema }),
  v.strictObject({ kind: v.literal('close'), link: LinkSchema, code: CodeSchema }),
])

export const HubReportSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('listening'), urls: v.array(v.pipe(v.string(), v.url())) }),
  v.strictObject({
    kind: v.literal('not-listening'),
    why: v.picklist(['switched-off', 'port-taken', 'address-not-here', 'not-permitted', 'failed']),
  }),
  v.strictObject({
    kind: v.literal('opened'),
    link: LinkSchema,
    way: v.picklist(['in', 'out']),
    remote: v.string(),
  }),
  v.strictObject({ kind: v.literal('frame'), link: LinkSchema, bytes: FrameSchema }),
  v.strictObject({ kind: v.literal('text'), link: LinkSchema, text: TextSchema }),
  v.strictObject({ kind: v.literal('signal'), room: RoomSchema, text: TextSchema }),
  /** So many bytes given for this link have left this computer. */
  v.strictObject({ kind: v.literal('sent'), link: LinkSchema, bytes: SizeSchema }),
  v.strictObject({ kind: v.literal('closed'), link: LinkSchema, code: v.number() }),
])

export type HubOrder = Readonly<v.InferOutput<typeof HubOrderSchema>>
export type HubReport = Readonly<v.InferOutput<typeof HubReportSchema>>

/** Why a link is closed. Codes of RFC 6455, and of our own from 4000 on. */
export const closeCodes = {
  normal: 1000,
  goingAway: 1001,
  notTheProtocol: 1002,
  tooBig: 1009,
  /** No proof, or a wrong one: nothing tells the two apart. */
  unproven: 4401,
  /** Too many at once, or too many tries. */
  tooMany: 4429,
  /** The space has no room left at this relay. */
  full: 4507,
} as const
