import * as v from 'valibot'
import * as Y from 'yjs'
import type { Desk } from '#shared/documents/desk.ts'
import { prioritiesCommands } from '#shared/priorities/contract.ts'
import { type PrioritiesFileCommand, prioritiesHandlers } from '#shared/priorities/handlers.ts'
import { prioritiesViewers } from '#shared/priorities/views.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'

type Rows = Omit<typeof prioritiesCommands, PrioritiesFileCommand>
type Name = keyof Rows

/** Give a command as the vault does: its input is checked first. */
export function give<C extends Name>(
  desk: Desk,
  name: C,
  input: v.InferInput<Rows[C]['input']>,
): v.InferOutput<Rows[C]['output']> {
  const handler = prioritiesHandlers[name] as (
    desk: Desk,
    input: unknown,
  ) => v.InferOutput<Rows[C]['output']>
  return handler(desk, v.parse(prioritiesCommands[name].input, input))
}

export const people = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(32))

export const laptops = (count: number): readonly TestDesk[] =>
  people.slice(0, count).map((person) => openDesk(person))

export const addIdea = (desk: Desk, text: string, theme: string | null = null) =>
  give(desk, 'priorities/add-idea', { text, theme }).id

export function board(desk: Desk) {
  const view = prioritiesViewers['priorities/board'](desk, {})
  const items = [...view.items()].map(([, item]) => item)
  view.close()
  return items
}

export const ideasOn = (desk: Desk) =>
  board(desk).flatMap((item) => (item.kind === 'idea' ? [item] : []))

/** Texts of a column, top to bottom; null is "not sorted yet". */
export const column = (desk: Desk, theme: string | null) =>
  ideasOn(desk)
    .filter((idea) => idea.theme === theme)
    .toSorted((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1))
    .map((idea) => idea.text)

export const plainRound = {
  question: 'What do we start first this winter?',
  options: [{ text: 'After-school circle' }, { text: 'Warm rooms' }, { text: 'Garden path' }],
  dots: 5,
  atMost: null,
  quorum: null,
  tie: 'all-tied' as const,
  deadline: null,
}

export const openRound = (
  desk: Desk,
  changes: Partial<v.InferInput<Rows['priorities/open-round']['input']>> = {},
) => give(desk, 'priorities/open-round', { ...plainRound, ...changes }).id

/** A round as the person at this desk sees it. */
export function round(desk: Desk, id: string) {
  const view = prioritiesViewers['priorities/round'](desk, { id, me: desk.me })
  const [item] = [...view.items()].map(([, seen]) => seen)
  view.close()
  if (item === undefined) throw new Error('there is no such round here')
  return item
}

/** Dots in the order the options are listed. */
export function giveDots(desk: Desk, id: string, ...dots: readonly number[]): void {
  const { options } = round(desk, id).setup
  const given = options.flatMap((option, at) => {
    const here = dots[at] ?? 0
    return here > 0 ? [[option.id, here] as const] : []
  })
  give(desk, 'priorities/take-part', { id, dots: Object.fromEntries(given), passed: false })
}

export const pass = (desk: Desk, id: string) =>
  give(desk, 'priorities/take-part', { id, dots: {}, passed: true })

/** Dots per option as listed, from a result. */
export function dotsShown(desk: Desk, id: string): readonly (number | undefined)[] {
  const { setup, result } = round(desk, id)
  return setup.options.map((option) => result?.rows.find((row) => row.option === option.id)?.points)
}

/** A record as Yjs holds it, to plant something in it. */
export function recordIn(records: Y.Map<unknown>, id: string): Y.Map<unknown> {
  const record = records.get(id)
  if (!(record instanceof Y.Map)) throw new Error('there is no such record here')
  return record
}

/** Ticks, scores or places in the order the options are listed; null leaves an option out. */
export function giveMarks(desk: Desk, id: string, ...marks: readonly (number | null)[]): void {
  const { options } = round(desk, id).setup
  const given = options.flatMap((option, at) => {
    const here = marks[at] ?? null
    return here === null ? [] : [[option.id, here] as const]
  })
  give(desk, 'priorities/take-part', { id, marks: Object.fromEntries(given), passed: false })
}
