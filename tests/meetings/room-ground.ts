import * as v from 'valibot'
import { machine, type Machine } from '#shared/meetings/activities/machine.ts'
import { gatherShapes, startGathering } from '#shared/meetings/activities/families/gather.ts'
import { pollShapes, startPolling } from '#shared/meetings/activities/families/poll.ts'
import { decide, decideLead, type Decision } from '#shared/meetings/room/decide.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Begin, Intent, Lead } from '#shared/meetings/room/intent.ts'
import { Room } from '#shared/meetings/room/room.ts'
import type { Step } from '#shared/meetings/room/values.ts'

const words = machine({
  kind: 'words',
  settings: v.strictObject({ held: v.boolean() }),
  ...gatherShapes,
  start: ({ held }) => startGathering({ bins: [], most: 3, heldFirst: held }),
  minutes: ({ items }) => [
    { key: 'words', values: { count: items.length }, said: items.map(({ text }) => text) },
  ],
})

const question = machine({
  kind: 'question',
  settings: v.strictObject({}),
  ...pollShapes,
  start: () => startPolling({ answers: ['yes', 'concern'], withWords: ['concern'] }),
  minutes: () => [],
})

export const machines: ReadonlyMap<string, Machine> = new Map([
  ['words', words],
  ['question', question],
])

export const ana = 'seat-ana-01'
export const bea = 'seat-bea-02'
export const kim = 'seat-kim-03'

export const step = (id: string, activity: string, settings: unknown): Step => ({
  id: id.padEnd(16, '0'),
  activity,
  title: 'What is strong here?',
  prompt: '',
  minutes: 10,
  settings,
})

/** A room that was opened with three phones in it, and a way to act in it as the vault does. */
export function openRoom() {
  const room = new Room(machines)
  const entries: Entry[] = []
  let ids = 0
  let now = 1_000
  const chance = { newId: () => `fresh${String((ids += 1)).padStart(11, '0')}` }
  const take = (entry: Entry) => {
    entries.push(entry)
    room.takeIn(entry)
  }
  const taken = (decision: Decision) => {
    if (decision.kind === 'entry') take(decision.entry)
    return decision
  }
  take({ kind: 'opened', meeting: 'meeting000000001', room: 'ab'.repeat(16), at: now })
  for (const [at, seat] of [ana, bea, kim].entries())
    take({ kind: 'seat', seat, token: String(at).repeat(64), role: 'guest', language: 'en' })
  return {
    room,
    entries,
    take,
    later: (milliseconds: number) => {
      now += milliseconds
      return now
    },
    asks: (seat: string, intent: Intent) => taken(decide(room, seat, intent, chance)),
    leads: (lead: Lead | Begin) => taken(decideLead(room, lead, now, chance)),
    /** The same entries read anew. */
    again: () => {
      const other = new Room(machines)
      for (const entry of entries) other.takeIn(entry)
      return other
    },
  }
}
