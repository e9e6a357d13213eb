import * as v from 'valibot'
import type * as Y from 'yjs'
import { IdSchema, KeyIdSchema, MomentSchema } from '#shared/contract/values.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { meetingDocument } from './maps.ts'
import { KindSchema } from './room/values.ts'

/** What came of one step of a meeting, written when the step is closed. `result` is of the activity's own schema. */
const OutcomeSchema = v.object({
  activity: KindSchema,
  title: v.string(),
  prompt: v.string(),
  /** What people answered, where it was a proposal. */
  proposal: v.optional(v.string(), ''),
  /** Phones that were in the room. */
  here: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
  /** Devices that came in after a take-over in the middle of it, and may be counted twice. */
  anew: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** Its place among the steps as they were run, from 1. */
  place: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: MomentSchema,
  /** Minutes it took. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  result: v.unknown(),
})

export type Outcome = Readonly<v.InferOutput<typeof OutcomeSchema>> & { readonly id: string }

/**
 * By the id of the step; a plain value, because two computers that run the same meeting by mistake would otherwise lose one
 * another's container.
 */
export const outcomesIn = (document: Y.Doc): Y.Map<unknown> => document.getMap('outcomes')

/** By which term, and whose computer, the meeting was led when the step was closed (room/ROOM.md, section 11). */
type Term = { readonly number: number; readonly device: string }

/** Of steps closed after somebody took the meeting over, by step, term and device: whoever goes on alone writes over nobody. */
const laterOutcomesIn = (document: Y.Doc): Y.Map<unknown> => document.getMap('outcomesOfTerms')

/** Write what came of a step. */
export function setOutcome(
  document: Y.Doc,
  step: string,
  { number, device }: Term,
  outcome: unknown,
): void {
  if (number <= 1) outcomesIn(document).set(step, outcome)
  else laterOutcomesIn(document).set([step, number, device].join('.'), outcome)
}

/** An outcome of a later term, or null where this version cannot read it. */
export function readLaterOutcome(
  key: string,
  stored: unknown,
): { readonly term: Term; readonly outcome: Outcome } | null {
  const [step = '', number = '', device = '', more] = key.split('.')
  const outcome = readOutcome(step, stored)
  if (outcome === null || more !== undefined || !/^[1-9]\d{0,8}$/.test(number)) return null
  return v.is(KeyIdSchema, device) ? { term: { number: Number(number), device }, outcome } : null
}

/** What came of each step: of several, that of the highest term, and of equal ones that of the greater device id. */
export function outcomesByStep(document: Y.Doc): ReadonlyMap<string, Outcome> {
  const best = new Map<string, { readonly term: Term; readonly outcome: Outcome }>()
  for (const [step, stored] of outcomesIn(document).entries()) {
    const outcome = readOutcome(step, stored)
    if (outcome !== null) best.set(step, { term: { number: 1, device: '' }, outcome })
  }
  for (const [key, stored] of laterOutcomesIn(document).entries()) {
    const later = readLaterOutcome(key, stored)
    const known = later && best.get(later.outcome.id)
    if (later && (!known || isAbove(later.term, known.term))) best.set(later.outcome.id, later)
  }
  return new Map([...best].map(([step, { outcome }]) => [step, outcome]))
}

const isAbove = (one: Term, other: Term): boolean =>
  one.number > other.number || (one.number === other.number && one.device > other.device)

/** An outcome, or null where this version cannot read it. */
export function readOutcome(id: string, stored: unknown): Outcome | null {
  const read = v.safeParse(OutcomeSchema, stored)
  return read.success && v.is(IdSchema, id) ? { ...read.output, id } : null
}

/** What came of a meeting's steps, as they were run. */
export const outcomesOn = (shelf: Pick<Desk, 'read'>, meeting: string): readonly Outcome[] =>
  [...outcomesByStep(shelf.read(meetingDocument(meeting))).values()].toSorted(
    (a, b) => a.place - b.place || (a.id < b.id ? -1 : 1),
  )
