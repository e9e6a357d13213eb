import * as v from 'valibot'
import type * as Y from 'yjs'
import { DateSchema, HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { WhoSchema } from './fields.ts'
import { meetingDocument } from './maps.ts'
import type { Room } from './room/room.ts'
import { SaidLineSchema, SaidSchema } from './room/values.ts'

/** Where it stood among its like, from 1. */
const PlaceSchema = v.pipe(v.number(), v.integer(), v.minValue(1))

const beside = { place: PlaceSchema, at: MomentSchema }

/**
 * What was written down beside the steps of a meeting, under the id it had in the room. Whose hand wrote it is not kept; a
 * name is here only as that of somebody who takes something on.
 */
const KeptSchema = v.variant('kind', [
  v.object({ kind: v.literal('parked'), text: SaidSchema, ...beside }),
  v.object({ kind: v.literal('noted'), text: SaidSchema, ...beside }),
  v.object({
    kind: v.literal('decided'),
    text: SaidLineSchema,
    review: v.nullable(DateSchema),
    step: v.nullable(IdSchema),
    ...beside,
  }),
  v.object({
    kind: v.literal('agreed'),
    text: SaidLineSchema,
    who: WhoSchema,
    due: v.nullable(DateSchema),
    ...beside,
  }),
])

export type Kept = Readonly<v.InferOutput<typeof KeptSchema>> & { readonly id: string }
export type KeptOf<K extends Kept['kind']> = Extract<Kept, { kind: K }>

/** How many phones took part, by the opening of the room. */
const CameSchema = v.object({ phones: v.pipe(v.number(), v.integer(), v.minValue(0)) })

/** Plain values under ids that the room gave. */
export const keptIn = (document: Y.Doc): Y.Map<unknown> => document.getMap('kept')
export const cameIn = (document: Y.Doc): Y.Map<unknown> => document.getMap('came')

/** Something that was kept, or null where this version cannot read it. */
export function readKept(id: string, stored: unknown): Kept | null {
  const read = v.safeParse(KeptSchema, stored)
  return read.success && v.is(IdSchema, id) ? { ...read.output, id } : null
}

/** How many phones there were in one opening of the room; null where this version cannot read it. */
export function readCame(id: string, stored: unknown): number | null {
  const read = v.safeParse(CameSchema, stored)
  return read.success && v.is(HexIdSchema, id) ? read.output.phones : null
}

/** What was kept of a meeting, each kind in the order in which it was written down. */
export const keptOn = (shelf: Pick<Desk, 'read'>, meeting: string): readonly Kept[] =>
  [...keptIn(shelf.read(meetingDocument(meeting))).entries()]
    .flatMap(([id, stored]) => readKept(id, stored) ?? [])
    .toSorted((a, b) => a.at - b.at || a.place - b.place || (a.id < b.id ? -1 : 1))

/** Phones that took part: where a meeting's room was opened more than once, in the opening with the most. */
export const phonesOn = (shelf: Pick<Desk, 'read'>, meeting: string): number =>
  Math.max(
    0,
    ...[...cameIn(shelf.read(meetingDocument(meeting))).entries()].map(
      ([id, stored]) => readCame(id, stored) ?? 0,
    ),
  )

/** Write down what stands beside the steps of a room, and how many phones came. @param at milliseconds since 1970 */
export function keepJottings(document: Y.Doc, room: Room, at: number): void {
  const { parked, notes, decided, agreed } = room.jottings
  const kept: readonly (readonly [string, object])[] = [
    ...numbered([...parked].map(([id, text]) => ({ id, kind: 'parked', text }))),
    ...numbered([...notes.values()].map(({ id, text }) => ({ id, kind: 'noted', text }))),
    ...numbered([...decided.values()].map((one) => ({ ...one, kind: 'decided' }))),
    ...numbered([...agreed.values()].map((one) => ({ ...one, kind: 'agreed' }))),
  ]
  for (const [id, one] of kept) keptIn(document).set(id, { ...one, at })
  cameIn(document).set(room.id, { phones: room.seats.size })
}

const numbered = <T extends { readonly id: string }>(all: readonly T[]) =>
  all.map(({ id, ...one }, at) => [id, { ...one, place: at + 1 }] as const)
