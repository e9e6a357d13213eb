import { expect } from 'vitest'
import { readPdf } from '#tests/briefs/pages-reading.ts'
import { carryOn, seesCarried } from './at-after.ts'
import { makePublic } from './at-assets.ts'
import { beginBrief, readyToLeave } from './at-briefs.ts'
import { minutesToPrint } from './at-meeting.ts'
import { seesOwner } from './at-plans.ts'
import { rankedIn } from './at-priorities.ts'
import type { Carried } from './kept-outcomes.ts'
import { begun, noted, options, steps } from './meeting-agenda.ts'
import type { openMeetingLedger } from './meeting-ledger.ts'
import { everybody } from './meeting-parts.ts'
import type { Member } from './member.ts'
import { takeOut } from './take-out.ts'

type Ledger = ReturnType<typeof openMeetingLedger>

/*
 * What the ninety minutes leave, on the laptop of whoever led last: all of it is carried on where it belongs, and what was
 * decided goes out as a brief.
 */

const strength = 'Strength of Amina'
const brief = 'Warm rooms by winter'
/** What the brief says of the decision, and how many had a part in it. */
export const printed = [
  `We decided: ${options[0]}`,
  `${String(everybody)} took part, counted by device or sheet of paper, not by person.`,
] as const

/** Beside what people said, in the minutes of both languages. */
export const told = ['Participaron 60 personas', 'Taken on by Bea', 'First: Warm rooms'] as const

/** Options with what they got, most first, by the ballots people know they cast. */
const ranking = (ledger: Ledger) =>
  ledger
    .totals(options.length)
    .map((points, at) => [options[at] ?? '', points] as const)
    .toSorted(([, a], [, b]) => b - a)

/** Decisions into Priorities, the action into Plans, strengths onto the map; each is looked at where it is then. */
export async function carryAllOn(member: Member, meeting: string, ledger: Ledger): Promise<void> {
  await carryOn(member, meeting, {
    said: 2,
    open: steps.decision,
    words: begun,
    action: noted.agreed,
    strengths: ledger.saidAt(steps.strengths).length,
  })
  await seesCarried(member, {
    action: noted.agreed,
    strength,
    decision: steps.vote,
    count: new RegExp(
      `^${String(ledger.marked())} ballots: one for each device .*, not for each person\\. .*: Dots\\.$`,
    ),
  })
  expect(await rankedIn(member)).toEqual(
    ranking(ledger).map(([option, points]) => [option, String(points)]),
  )
  await seesOwner(member, noted.agreed, member.name)
}

/** The minutes as they are printed: both languages on each page, side by side. */
export async function printMinutes(member: Member, ledger: Ledger): Promise<void> {
  const pdf = await readPdf(await minutesToPrint(member))
  const [english, spanish] = ['About 60 phones', 'Hubo cerca de 60 tel'].map((words) =>
    pdf.placed.find(({ str }) => str.startsWith(words)),
  )
  expect(spanish).toMatchObject({ y: english?.y })
  expect(spanish?.x).toBeGreaterThan(english?.x ?? Number.POSITIVE_INFINITY)
  for (const words of [...Object.values(noted), ...told, ...ledger.saidAt(steps.ideas)])
    expect(pdf.text).toContain(words)
}

/** A brief of what was decided, with the plan and a strength, as it is printed. */
export async function printBrief(member: Member, title: string, ledger: Ledger): Promise<void> {
  await makePublic(member, strength)
  await beginBrief(member, brief, { goal: title, decision: steps.vote, strength })
  await readyToLeave(member)
  const pdf = await readPdf(await takeOut(member, /^PDF/))
  expect(pdf).toMatchObject({ title: brief, language: 'en', marked: true })
  expect(pdf.pages.length).toBeGreaterThan(0)
  for (const words of [brief, title, strength, noted.agreed, ...printed])
    expect(pdf.text).toContain(words)
  const chart = ranking(ledger).map(([option, points]) => `${option}, ${String(points)}`)
  for (const bar of chart) expect(JSON.stringify(pdf.pages)).toContain(bar)
}

/** What a vault holds of it that nobody has open. */
export function findCarried({ actions, strengths, decisions }: Carried, ledger: Ledger): void {
  expect(actions).toMatchObject([{ text: noted.agreed, owner: { kind: 'person' } }])
  expect(strengths.map(({ name }) => name).toSorted()).toEqual(ledger.saidAt(steps.strengths))
  const words = decisions.flatMap(({ outcome }) => outcome.map(({ text }) => text))
  expect(words.toSorted()).toEqual([options[0], noted.decided, begun].toSorted())
  const counted = decisions.find(({ question }) => question === steps.vote)?.held?.count
  expect(counted?.rows.map(({ text, points }) => [text, points])).toEqual(ranking(ledger))
}
