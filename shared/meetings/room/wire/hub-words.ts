import * as v from 'valibot'
import { guestRoles } from '../roles.ts'
import { HashSchema, LanguageSchema } from '../values.ts'
import { secretKinds } from './handshake.ts'
import { longestFrame } from './sealed-line.ts'
import { PhoneFrameSchema } from './phone-frames.ts'

/**
 * What the vault and the room hub say to each other. The hub holds sockets and the room's secrets and no key of the
 * coalition; the vault holds keys and no sockets. Both sides check what they get.
 */
const GuestSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const AddressSchema = v.pipe(v.string(), v.ip())
const SecretSchema = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){4,32}$/))
/** A frame for phones, as JSON; it is sealed and filled up after this. */
export const longestText = longestFrame - 1024
const TextSchema = v.pipe(v.string(), v.maxBytes(longestText))

const UrlSchema = v.pipe(v.string(), v.url())
/** Addresses of laptops that stand by: pages may speak with them, too. */
const StandbysSchema = v.pipe(v.array(UrlSchema), v.maxLength(4))

export const RoomOrderSchema = v.variant('kind', [
  /** Let phones in, at these addresses of this computer only; 0 lets the system choose a port. */
  v.strictObject({
    kind: v.literal('open'),
    addresses: v.pipe(v.array(AddressSchema), v.minLength(1), v.maxLength(16)),
    port: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(65_535)),
    /** By which names this laptop may be called besides its addresses. */
    names: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,100}$/))), v.maxLength(4)),
    /** The folder of the built guest page. */
    pages: v.string(),
    secrets: v.strictObject(v.entriesFromList(secretKinds, SecretSchema)),
    /** Where pages of this room came from before, on whichever laptop: they may speak with this one. */
    origins: v.pipe(v.array(UrlSchema), v.maxLength(16)),
    standbys: StandbysSchema,
  }),
  /** Other laptops stand by from now on. */
  v.strictObject({ kind: v.literal('standbys'), standbys: StandbysSchema }),
  v.strictObject({ kind: v.literal('close') }),
  /** This guest has a seat. `text` is its welcome. */
  v.strictObject({ kind: v.literal('seated'), guest: GuestSchema, text: TextSchema }),
  /** Say this to these guests. */
  v.strictObject({
    kind: v.literal('say'),
    guests: v.pipe(v.array(GuestSchema), v.maxLength(600)),
    text: TextSchema,
    /** A later one of the same topic takes its place while it waits; null: each has to arrive. */
    topic: v.nullable(v.picklist(['view', 'mine', 'words'])),
  }),
  v.strictObject({ kind: v.literal('put-out'), guest: GuestSchema, text: TextSchema }),
])

export const RoomReportSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('opened'), urls: v.array(v.pipe(v.string(), v.url())) }),
  v.strictObject({
    kind: v.literal('not-open'),
    why: v.picklist(['switched-off', 'port-taken', 'address-not-here', 'not-permitted', 'failed']),
  }),
  v.strictObject({
    kind: v.literal('enter'),
    guest: GuestSchema,
    role: v.picklist(guestRoles),
    token: HashSchema,
    language: LanguageSchema,
  }),
  v.strictObject({ kind: v.literal('said'), guest: GuestSchema, frame: PhoneFrameSchema }),
  v.strictObject({ kind: v.literal('left'), guest: GuestSchema }),
])

export type RoomOrder = Readonly<v.InferOutput<typeof RoomOrderSchema>>
export type RoomReport = Readonly<v.InferOutput<typeof RoomReportSchema>>
