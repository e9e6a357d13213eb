import * as v from 'valibot'
import type { LanguageCode } from '#shared/language/languages.ts'
import { carriedId } from '#shared/meetings/carry/carried-id.ts'
import { readView } from '#shared/contract/read-view.ts'
import type { World } from '../clock.ts'
import { dateFrom } from './date-from.ts'
import type { Held, HeldItem } from './held-content.ts'
import { HeldRoom } from './held-room.ts'
import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'
import { zoneHere } from './zone-here.ts'

const day = 24 * 60 * 60 * 1000

type Clock = {
  /** Set back by as many days as were said last. */
  readonly world: World
  readonly daysAgo: (days: number) => void
  readonly now: number
}

/**
 * A meeting that was held, with minutes that are final, a page for those who came, and what of it was carried on: one of
 * each kind is left, so that whoever looks around can do it. `now` in milliseconds since 1970.
 */
export async function fillHeld(
  { held }: Sample,
  people: SamplePeople,
  language: LanguageCode,
  { world, now, daysAgo }: Clock,
): Promise<void> {
  daysAgo(held.days)
  const host = people.link(0)
  const { title, purpose, start, length, place } = held
  const { id } = await host.run('meetings/add', {
    title,
    purpose,
    start,
    length,
    place,
    day: dateFrom(world.now()),
    zone: zoneHere(),
    languages: [language],
    items: held.items.map(({ activity, title: called, prompt, minutes, options }) => ({
      activity,
      title: called,
      prompt,
      minutes,
      settings: options.length > 0 ? { options } : {},
    })),
  })
  await hold(held, people, id, { world, now })
  daysAgo(held.days - 2)
  await host.run('meetings/carry-came', { meeting: id, sectors: held.sectors })
  await host.run('meetings/draft-minutes', { id, languages: { first: language, second: null } })
  for (const { text, done } of held.ways) {
    const way = await host.run('meetings/add-way', { meeting: id, text })
    if (done) await host.run('meetings/edit-way', { meeting: id, id: way.id, done })
  }
  await host.run('meetings/minutes-read', { id })
  for (const state of ['review', 'final'] as const)
    await host.run('meetings/minutes-state', { id, state })
  await carryOn(held, people, id)
}

/** Run it from the first part of its agenda to the last. */
async function hold(
  held: Held,
  people: SamplePeople,
  meeting: string,
  { world, now }: Omit<Clock, 'daysAgo'>,
): Promise<void> {
  const ids = await people.personIds()
  const room = new HeldRoom(await people.hostCoalition(), world, meeting, held.phones)
  for (const [at, item] of room.agenda().entries()) {
    const content = held.items[at]
    if (content === undefined) continue
    room.begin(item)
    takePart(room, item.id, content)
    if (at === held.decided.during) {
      const { text, review } = held.decided
      room.lead({ kind: 'decide', id: null, text, review: dateFrom(now + review * day) })
    }
    await room.close(item)
  }
  for (const { text, by, due } of held.agreed) {
    const person = by === null ? undefined : ids[by]
    const who = person === undefined ? null : ({ kind: 'person', person } as const)
    room.lead({ kind: 'agree', id: null, text, who, due: dateFrom(now + due * day) })
  }
  room.lead({ kind: 'note', text: held.noted })
  room.lead({ kind: 'park', text: held.parked })
  await room.end()
}

const SeenSchema = v.object({
  items: v.optional(v.array(v.object({ ref: v.string(), text: v.string() })), []),
  setup: v.optional(v.object({ options: v.array(v.object({ id: v.string() })) }), { options: [] }),
})

function takePart(room: HeldRoom, step: string, { said, strengths, themes, dots }: HeldItem): void {
  room.give(said.map((text) => ({ do: 'add', text, bin: null, name: null })))
  room.give(strengths.map((strength) => ({ do: 'add', ...strength })))
  if (said.length + strengths.length > 0)
    room.lead({ kind: 'lead', step, input: { do: 'show-all' } })
  const { items, setup } = v.parse(SeenSchema, room.seen())
  room.give(
    dots.map((given) => ({
      do: 'ballot',
      marks: Object.fromEntries(
        setup.options.flatMap(({ id }, at) => (given[at] ? [[id, given[at]] as const] : [])),
      ),
    })),
  )
  for (const [at, { name, of }] of themes.entries()) {
    const ref = `theme${String(at).padStart(11, '0')}`
    room.lead({ kind: 'lead', step, input: { do: 'theme', ref, name } })
    for (const place of of)
      room.lead({
        kind: 'lead',
        step,
        input: { do: 'put', item: items[place]?.ref ?? '', theme: ref },
      })
  }
}

/** Into Priorities and Plans, and onto the map; all but the last of each kind. */
async function carryOn(
  { goal, items }: Held,
  people: SamplePeople,
  meeting: string,
): Promise<void> {
  const host = people.link(0)
  const brought = [...(await readView(host, 'meetings/brought', { id: meeting })).values()]
  const things = brought.flatMap((one) => (one.kind === 'came' ? [] : [one]))
  const first = <K extends (typeof things)[number]['kind']>(kind: K) =>
    things.flatMap((one) => (one.kind === kind ? [one.id] : [])).slice(0, -1)
  const decisions = first('decision')
  await host.run('meetings/carry-decisions', {
    meeting,
    things: decisions.map((id) => ({ id, words: null })),
  })
  await host.run('meetings/carry-actions', { meeting, ids: first('action'), step: goal.step })
  const [named] = items.flatMap(({ strengths }) => strengths)
  const strength = things.find((one) => one.kind === 'strength' && one.name === named?.name)
  if (strength?.kind === 'strength' && strength.asset !== null)
    await host.run('meetings/carry-strengths', {
      meeting,
      things: [{ id: strength.id, kind: strength.asset }],
    })
  await host.run('plans/edit-goal', {
    id: carriedId('goal', meeting),
    text: goal.text,
    decision: carriedId('decision', meeting, decisions[0] ?? ''),
  })
}
