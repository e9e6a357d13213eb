import * as v from 'valibot'
import type * as Y from 'yjs'
import { hideSmall } from '#shared/assets/inventory/hide-small.ts'
import { fewestInRoom } from '#shared/assets/inventory/inventory.ts'
import { HexIdSchema, LineSchema, MomentSchema } from '#shared/contract/values.ts'

export const mostSectors = 20

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

/** A part of the community, and how many of it came, as whoever counted says. */
export const SectorSchema = v.strictObject({ name: LineSchema, count: NumberSchema })

const AttendedSchema = v.object({
  /** null: a number that is hidden. */
  sectors: v.pipe(
    v.array(v.object({ name: LineSchema, count: v.nullable(NumberSchema) })),
    v.maxLength(mostSectors),
  ),
  total: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  by: HexIdSchema,
  at: MomentSchema,
})
export type Attended = Readonly<v.InferOutput<typeof AttendedSchema>>

/** One plain value under one key: a count is of one moment, and whoever counts again counts all. */
export const attendedIn = (document: Y.Doc): Y.Map<unknown> => document.getMap('attended')
export const attendedKey = 'sectors'

/** How many came by sector, or null where this version cannot read it. */
export function readAttended(stored: unknown): Attended | null {
  const read = v.safeParse(AttendedSchema, stored)
  return read.success ? read.output : null
}

/**
 * What of a count may be kept: small numbers, and the total where it would give them away, are hidden before anything is
 * written, so that no document of the coalition ever has them.
 */
export function toldOf(sectors: readonly v.InferOutput<typeof SectorSchema>[]) {
  const counts = sectors.map(({ count }) => count)
  const total = counts.reduce((all, count) => all + count, 0)
  const told = hideSmall(counts, total, fewestInRoom)
  return {
    sectors: sectors.map(({ name }, at) => ({ name, count: told.cells[at] ?? null })),
    total: told.total,
  }
}

/** Phones as they may be told beside it, by fives: not at all where few came, or where they would give a hidden total away. */
export function phonesTold(phones: number, attended: Attended | null): number | null {
  const hides = attended !== null && attended.total === null
  return phones < fewestInRoom || hides ? null : Math.round(phones / 5) * 5
}
