import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { IdSchema, KeyIdSchema, NothingSchema } from '#shared/contract/values.ts'
import { mostCards } from '../cards.ts'
import { LeadSchema } from './intent.ts'
import { OwnActSchema } from './own-act.ts'
import { DeskViewSchema, PublicViewSchema, SeatViewSchema } from './room-views.ts'
import { LanguageSchema } from './values.ts'

const OneDeviceSchema = v.strictObject({ device: KeyIdSchema })
const OneMeetingSchema = v.strictObject({ meeting: IdSchema })
const NumberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Commands of whoever leads a meeting on this computer. None is undone by Ctrl Z: each has a way back of its own. */
export const roomCommands = {
  /** Open the room of a meeting here. One room at a time in a coalition on a computer. */
  'room/open': command({
    who: 'member',
    undo: 'none',
    input: OneMeetingSchema,
    output: NothingSchema,
  }),
  /** Let phones in, or not any more. Off until somebody switches it on. */
  'room/door': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ open: v.boolean() }),
    output: NothingSchema,
  }),
  /** Begin a step of the agenda. */
  'room/begin': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ item: IdSchema }),
    output: NothingSchema,
  }),
  'room/lead': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ lead: LeadSchema }),
    output: NothingSchema,
  }),
  /** Take part as whoever leads, by the same ways as a phone: one seat of this computer in each opening of a room. */
  'room/take-part': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ act: OwnActSchema, language: LanguageSchema }),
    output: NothingSchema,
  }),
  /**
   * Make codes for voting cards, to be printed at once: only a hash of each is kept, so they cannot be shown again. Whoever
   * lost some prints more.
   */
  'room/make-cards': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({
      meeting: IdSchema,
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostCards)),
    }),
    output: v.strictObject({ codes: v.array(v.string()) }),
  }),
  /** Name a member's computer that is to stand by: it gets a copy of all that is taken in (ROOM.md, section 11). */
  'room/name-standby': command({
    who: 'member',
    undo: 'none',
    input: OneDeviceSchema,
    output: NothingSchema,
  }),
  'room/release-standby': command({
    who: 'member',
    undo: 'none',
    input: OneDeviceSchema,
    output: NothingSchema,
  }),
  /** Lead from here the meeting this computer stands by for. */
  'room/take-over': command({
    who: 'member',
    undo: 'none',
    input: NothingSchema,
    output: NothingSchema,
  }),
  /** Keep nothing any longer of a meeting that is led on another laptop. */
  'room/stand-down': command({
    who: 'member',
    undo: 'none',
    input: NothingSchema,
    output: NothingSchema,
  }),
  /** End the meeting: what came of it stays in its minutes, the room's own files are destroyed. */
  'room/end': command({ who: 'member', undo: 'none', input: NothingSchema, output: NothingSchema }),
} as const

/** Where phones come in. */
const DoorSchema = v.variant('state', [
  v.strictObject({ state: v.literal('closed') }),
  v.strictObject({
    state: v.literal('open'),
    /** For each address: what the QRs say, each with its secret, for phones and for those who take notes or interpret, and the address to type. */
    ways: v.array(
      v.strictObject({
        address: v.string(),
        link: v.string(),
        noteTaker: v.string(),
        interpreter: v.string(),
      }),
    ),
    /** The code to type after the address. */
    words: v.array(v.string()),
  }),
  /** Switched on and not open; names a sentence. */
  v.strictObject({ state: v.literal('stuck'), problem: v.string() }),
])

/** A laptop that was named to stand by. `busy`: it keeps another meeting. `behind`: changes on their way to it. */
const StandbySchema = v.strictObject({
  device: KeyIdSchema,
  state: v.picklist(['follows', 'copying', 'away', 'busy']),
  behind: NumberSchema,
})

const RoomItemSchema = v.variant('state', [
  /** No room is open here, or that of another meeting. */
  v.strictObject({ state: v.literal('none'), other: v.nullable(IdSchema) }),
  /** This computer stands by for the meeting. */
  v.strictObject({
    state: v.literal('stands-by'),
    /** Whose device leads it. */
    leader: KeyIdSchema,
    copy: v.picklist(['follows', 'copying', 'away']),
    /** Entries that are here; null while no whole copy is. */
    entries: v.nullable(NumberSchema),
  }),
  /** It was led here, and goes on on another laptop. */
  v.strictObject({ state: v.literal('moved'), leader: KeyIdSchema }),
  /** It was led here, and another laptop took it over and has ended it since this computer started. */
  v.strictObject({ state: v.literal('ended') }),
  v.strictObject({
    state: v.literal('open'),
    desk: DeskViewSchema,
    door: DoorSchema,
    /** Phones whose socket is open. */
    here: NumberSchema,
    /** How many asked for a pause lately, and what would help; never who (ROOM.md, section 7). */
    asks: v.strictObject({
      count: NumberSchema,
      slower: NumberSchema,
      break: NumberSchema,
      heavy: NumberSchema,
    }),
    /** Ballots of this vote that were refused because another one was cast with the same card or phone. */
    twice: NumberSchema,
    /** Something could not be written: names a sentence. Nothing is taken in until it can. */
    unsaved: v.nullable(v.string()),
    standbys: v.array(StandbySchema),
  }),
])

export const roomViews = {
  /** One item under `room`: for whoever leads. */
  room: view({ who: 'member', params: OneMeetingSchema, item: RoomItemSchema }),
  /** One item under `here`: the meeting that is under way on this computer; none while no room is open here. */
  'room/here': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({ meeting: IdSchema, part: v.picklist(['leads', 'stands-by']) }),
  }),
  /** One item under `own`: what whoever leads gave in the present step as somebody who takes part; none while no room is open. */
  'room/own': view({ who: 'member', params: OneMeetingSchema, item: SeatViewSchema }),
  /** One item under `screen`: what the big screen shows; none while no room is open. */
  'room/screen': view({
    who: 'member',
    params: OneMeetingSchema,
    item: v.strictObject({
      title: v.string(),
      view: PublicViewSchema,
      way: v.nullable(
        v.strictObject({ link: v.string(), address: v.string(), words: v.array(v.string()) }),
      ),
    }),
  }),
} as const

export type RoomStandby = v.InferOutput<typeof StandbySchema>
export type RoomDoor = v.InferOutput<typeof DoorSchema>
