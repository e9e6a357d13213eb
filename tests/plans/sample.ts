import type { CommandInput } from '#shared/contract/table.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { calendarOf } from '#shared/plans/calendar.ts'
import { checkCalendar } from '#shared/plans/calendar-check.ts'
import { plansHandlers } from '#shared/plans/handlers.ts'
import { plansViewers } from '#shared/plans/views.ts'
import { todayHere } from '#renderer/device/use-today.ts'
import type { MemoryVault, Registry } from '../support/memory-vault.ts'

/** This room's real handlers and views; of whoever is not a member by name, only what somebody wrote is known. */
export const planRegistry: Registry = {
  handlers: {
    ...plansHandlers,
    'plans/calendar-look': (desk: Desk, { person }: CommandInput<'plans/calendar-look'>) => {
      const { entries, people } = checkCalendar(calendarOf(desk, person ?? null), {
        nameOf: (owner) => (owner?.kind === 'words' ? owner.name : ''),
        privateIn: () => null,
      })
      const [{ text } = { text: '' }] = entries
      const named = text === '' ? [] : [{ text, name: 'Rosa' }]
      return { days: entries.length, people: [...people], private: named }
    },
  },
  viewers: plansViewers,
}

/** The date so many days from today, by this computer's calendar. */
export function daysAway(days: number): string {
  const now = new Date()
  return todayHere(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12))
}

type Row = readonly [
  text: string,
  owner: number | string | null,
  due: number | null,
  status?: Status,
]
type Status = 'under-way' | 'done' | 'set-aside'

/** A coalition's plan as in the mockups, with dates around today. Members are by their place in the made-up coalition. */
export async function fillPlan(vault: MemoryVault): Promise<void> {
  const { run } = vault.link
  const { id: decision } = await run('priorities/record-decision', {
    round: null,
    question: 'What do we start this winter?',
    outcome: [{ option: null, text: 'A warm place after three' }],
    reasons: '',
    concerns: [],
    reviewDate: null,
  })
  const { id: goal } = await run('plans/add-goal', {
    text: 'By spring 2027, every young person in Riverbend has a warm, trusted place to go after three.',
    decision,
  })
  await addObjective(vault, goal, 'The city keeps the library open until nine', 58, [
    ['Story evening for council', 4, 18, 'under-way'],
    ['Deliver the fall brief', 0, -3, 'under-way'],
    ['Five voices at public comment', 'Kofi Reed', 58],
  ])
  await addObjective(vault, goal, 'The district shares two rooms, two evenings', null, [
    ['Walk the school with Ms. Osei', 0, -8, 'done'],
    ['Draft a one-page room agreement', 2, 1],
    ['Ask the board to adopt it', null, 74],
  ])
  await addObjective(vault, goal, 'Ten young people are paid to co-host', 130, [
    ['Invite shops to hire one each', 1, 41, 'under-way'],
    ['Apply to the county youth fund', 0, 75],
    ['Train hosts in trauma-aware care', null, null],
    ['Print a new banner', 3, 10, 'set-aside'],
  ])
  await waitsFor(vault, 'Five voices at public comment', 'Deliver the fall brief')
  await waitsFor(vault, 'Ask the board to adopt it', 'Draft a one-page room agreement')
  const { id: second } = await run('plans/add-goal', {
    text: 'Everyone on Mill Avenue knows somebody to call at night.',
    horizon: 'short',
  })
  await addObjective(vault, second, 'A list of open doors on every block', null, [])
  // Two goals may share an objective: nothing on the page may depend on their names being different.
  await addObjective(vault, second, 'Ten young people are paid to co-host', null, [])
}

async function waitsFor({ desk, link }: MemoryVault, text: string, first: string): Promise<void> {
  const items = [...plansViewers['plans/board'](desk, {}).items()]
  const idOf = (words: string) => items.find(([, item]) => item.text === words)?.[0] ?? ''
  await link.run('plans/wait-for', { id: idOf(text), other: idOf(first), waits: true })
}

async function addObjective(
  vault: MemoryVault,
  goal: string,
  text: string,
  due: number | null,
  rows: readonly Row[],
): Promise<void> {
  const { run } = vault.link
  const measure = due === null ? '' : 'A vote of the council on record'
  const { id: objective } = await run('plans/add-objective', {
    goal,
    text,
    measure,
    due: due === null ? null : daysAway(due),
  })
  for (const [words, owner, days, status] of rows) {
    const { id } = await run('plans/add-action', {
      objective,
      text: words,
      owner: ownerOf(vault, owner),
      due: days === null ? null : daysAway(days),
    })
    if (status !== undefined) await run('plans/set-status', { id, status })
  }
}

function ownerOf(vault: MemoryVault, owner: number | string | null) {
  if (owner === null) return null
  if (typeof owner === 'string') return { kind: 'words' as const, name: owner }
  const person = owner === 0 ? vault.desk.me : String(owner).repeat(32)
  return { kind: 'person' as const, person }
}
