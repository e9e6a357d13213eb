import * as v from 'valibot'
import type { Desk } from '#shared/documents/desk.ts'
import { meetingsCommands } from '#shared/meetings/contract.ts'
import { type MeetingsServices, meetingsHandlers } from '#shared/meetings/handlers.ts'
import type { MeetingItem, ShownItem, ShownNeed } from '#shared/meetings/items.ts'
import { byOrder } from '#shared/documents/order.ts'
import { meetingsViewers } from '#shared/meetings/views.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'

type Rows = Omit<typeof meetingsCommands, MeetingsServices>

/** Give a command as the vault does: its input is checked first. */
export function give<C extends keyof Rows>(
  desk: Desk,
  name: C,
  input: v.InferInput<Rows[C]['input']>,
): v.InferOutput<Rows[C]['output']> {
  const handler = meetingsHandlers[name] as (
    desk: Desk,
    input: unknown,
  ) => v.InferOutput<Rows[C]['output']>
  return handler(desk, v.parse(meetingsCommands[name].input, input))
}

/** Two laptops of two people. */
export const pair = (): readonly [TestDesk, TestDesk] => [
  openDesk('1'.repeat(32)),
  openDesk('2'.repeat(32)),
]

const items = [
  { activity: 'check-in', title: 'Arrive and check in', minutes: 15, locked: true },
  { activity: 'brainstorm', title: 'What is strong here?', minutes: 25 },
  { activity: 'ranked', title: 'Choose together', minutes: 20 },
  { activity: 'break', title: 'Stretch and water', minutes: 5 },
  { activity: 'round', title: 'Who does what', minutes: 15 },
  { activity: 'check-out', title: 'Closing circle', minutes: 10 },
]

/** The evening of the mockup, as it was before “Choose together” grew. */
export const evening = {
  title: 'September circle',
  day: '2026-09-24',
  start: 18 * 60,
  zone: 'America/Chicago',
  items,
}

export const begin = (desk: Desk) => give(desk, 'meetings/add', evening).id

const parts = (desk: TestDesk, id: string) =>
  [...meetingsViewers['meetings/one'](desk, { id }).items()].map(([, part]) => part)

export function meetingIn(desk: TestDesk, id: string): MeetingItem {
  const found = parts(desk, id).find((part) => part.kind === 'meeting')
  if (found === undefined) throw new Error(`no meeting under ${id}`)
  return found
}

export const itemsIn = (desk: TestDesk, id: string): readonly ShownItem[] =>
  parts(desk, id)
    .filter((part) => part.kind === 'item')
    .filter(({ archived }) => archived === null)
    .toSorted(byOrder)

export const needsIn = (desk: TestDesk, id: string): readonly ShownNeed[] =>
  parts(desk, id).filter((part) => part.kind === 'need')

/** The agenda as lines. */
export const agenda = (desk: TestDesk, id: string) =>
  itemsIn(desk, id).map(({ title, minutes }) => `${String(minutes)} ${title}`)

/** The id of an item by its title. */
export function idOf(desk: TestDesk, meeting: string, title: string): string {
  const found = itemsIn(desk, meeting).find((item) => item.title === title)
  if (found === undefined) throw new Error(`no item called ${title}`)
  return found.id
}
