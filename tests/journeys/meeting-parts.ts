import { expect } from 'vitest'
import type { Crowd } from '#tests/meetings/crowd/crowd.ts'
import type { Act } from '#tests/meetings/crowd/crowd-words.ts'
import { closeHere, goOnTo, seesDone, showAll, sortInto, takeOver } from './at-meeting.ts'
import { answer, nameStrength, passOn, type Phone, say, suggest } from './at-phone.ts'
import { sorted, steps, themes } from './meeting-agenda.ts'
import type { openMeetingLedger } from './meeting-ledger.ts'
import type { Member } from './member.ts'

/** Those with a browser, and those with a driven phone. */
export const people = ['Amina', 'Bo', 'Carla'] as const
export const guests = Array.from({ length: 57 }, (_, at) => `Guest ${String(at + 1)}`)
export const everybody = people.length + guests.length

type Ledger = ReturnType<typeof openMeetingLedger>
/** Everybody who is in the hall, and what they were told has been taken in. */
export type Hall = {
  /** Whose laptop leads. */
  readonly lead: Member
  readonly phones: readonly Phone[]
  readonly crowd: Crowd
  readonly ledger: Ledger
}

type Standby = { readonly member: Member; readonly meeting: string }

/** Everybody with a driven phone says something of their own; every tenth passes. */
async function guestsSay(
  { crowd, ledger }: Hall,
  title: string,
  words: string,
  input: (text: string) => unknown,
): Promise<void> {
  const passes = (at: number) => at % 10 === 9
  const textOf = (name: string) => `${words} of ${name}`
  const acts = guests.map((name, at): readonly [string, Act] => [
    name,
    passes(at) ? { do: 'pass' } : { do: 'give', input: input(textOf(name)) },
  ])
  ledger.isReceived(await crowd.act(title, new Map(acts)))
  for (const [at, name] of guests.entries())
    if (passes(at)) ledger.passed(name, title)
    else ledger.said(name, title, textOf(name))
}

const plain = (text: string) => ({ do: 'add', text, bin: null, name: null })

/** Everybody says something in their own words; the third phone passes. */
export async function gather(
  here: Hall,
  title: string,
  label: string,
  words: string,
): Promise<void> {
  const { lead, phones, ledger } = here
  const [amina, bo, carla] = phones
  await goOnTo(lead, title)
  await Promise.all([
    guestsSay(here, title, words, plain),
    ...[amina, bo].map(async (phone) => {
      if (phone === undefined) return
      const text = `${words} of ${phone.name}`
      await say(phone, title, label, text)
      ledger.said(phone.name, title, text)
    }),
    carla && passOn(carla, title),
  ])
  ledger.passed(people[2], title)
  await seesDone(lead, everybody, everybody)
}

/** What is strong here: a strength from each, seen by whoever leads before all see it. */
export async function mapStrengths(here: Hall): Promise<void> {
  const { lead, phones, ledger } = here
  const title = steps.strengths
  await goOnTo(lead, title)
  await Promise.all([
    guestsSay(here, title, 'Strength', (name) => ({
      do: 'add',
      name,
      kind: 'place',
      where: 'Fourth Street',
      strong: null,
    })),
    ...phones.map(async (phone) => {
      const text = `Strength of ${phone.name}`
      await nameStrength(phone, title, text)
      ledger.said(phone.name, title, text)
    }),
  ])
  await seesDone(lead, everybody, everybody)
  await showAll(lead)
}

/** What was gathered is sorted at the wall; a phone suggests the name of a theme. */
export async function sort({ lead, phones }: Hall): Promise<void> {
  const [amina] = phones
  await goOnTo(lead, steps.themes)
  if (amina !== undefined) await suggest(amina, steps.themes, themes[1])
  await sortInto(lead, themes[0], sorted)
  await lead.page.getByRole('button', { name: themes[1], exact: true }).click()
  await lead.page.getByRole('region', { name: themes[1], exact: true }).waitFor()
}

/**
 * Eight have a concern, in their own words; all others can live with it. In the middle of it the laptop stops, and the one
 * that stands by takes over; the last ones answer while nothing leads.
 */
export async function decide({ lead, phones, crowd, ledger }: Hall, standby: Standby) {
  const title = steps.decision
  await goOnTo(lead, title)
  const acts = guests.map((name, at): readonly [string, Act] => {
    const words = at % 7 === 6 ? `Concern of ${name}` : null
    if (words !== null) ledger.said(name, title, words)
    const answer = words === null ? 'live-with' : 'concern'
    return [name, { do: 'give', input: { do: 'answer', answer, words, name: null } }]
  })
  const [amina, ...others] = phones
  const say = (phone: Phone) => answer(phone, title, 'I can live with it')
  const before = 28
  const [first] = await Promise.all([
    crowd.act(title, new Map(acts.slice(0, before))),
    amina && say(amina),
  ])
  await seesDone(lead, before + 1, everybody)
  const onTheirWay = crowd.act(title, new Map(acts.slice(before, 42)))
  await lead.die()
  const late = crowd.act(title, new Map(acts.slice(42)))
  await takeOver(standby.member, standby.meeting)
  const second = [...(await onTheirWay), ...(await late)]
  ledger.isReceived([...first, ...second])
  expect(second.filter(({ wasAway }) => wasAway)).not.toEqual([])
  await Promise.all(others.map(say))
  await seesDone(standby.member, everybody, everybody)
  await closeHere(standby.member)
}
