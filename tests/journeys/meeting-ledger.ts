import { expect } from 'vitest'
import * as v from 'valibot'
import { gatherShapes } from '#shared/meetings/activities/families/gather.ts'
import { pollShapes } from '#shared/meetings/activities/families/poll.ts'
import { type VoteOutcome, voteShapes } from '#shared/meetings/activities/families/vote.ts'
import { spelledReceipt } from '#shared/meetings/cards.ts'
import type { Outcome } from '#shared/meetings/outcome.ts'
import type { Answer } from '#tests/meetings/crowd/crowd-words.ts'

type Said = { readonly by: string; readonly step: string; readonly text: string }
type Ballot = { readonly by: string; readonly receipt: string; readonly marks: readonly number[] }

const NamedSchema = v.object({ items: v.array(v.object({ name: v.string() })) })

/**
 * Everything that a phone was told has been taken in. At the end each is found in what the meeting keeps, under the name of
 * whoever gave it where it is not: nothing that was received may be gone.
 */
export function openMeetingLedger() {
  const said: Said[] = []
  const ballots: Ballot[] = []
  const passed = new Map<string, string[]>()
  return {
    said: (by: string, step: string, text: string) => void said.push({ by, step, text }),
    passed: (by: string, step: string) => {
      passed.set(step, [...(passed.get(step) ?? []), by])
    },
    /** `receipt`: as the phone shows it. */
    cast: (by: string, receipt: string, marks: readonly number[]) =>
      void ballots.push({ by, receipt, marks }),
    /** The same with a receipt as it is on the wire. */
    castBy: (by: string, receipt: string, marks: readonly number[]) =>
      void ballots.push({ by, receipt: spelledReceipt(receipt), marks }),
    /** What the processes of phones were told; whatever was refused is named. */
    isReceived: (answers: readonly Answer[]) => {
      expect(answers.filter(({ code }) => code !== null)).toEqual([])
    },
    /** What was said at a step, in the order of the alphabet. */
    saidAt: (at: string) =>
      said.flatMap(({ step, text }) => (step === at ? [text] : [])).toSorted(),
    /** How many ballots have a mark: the others passed. */
    marked: () => ballots.filter(({ marks }) => marks.length > 0).length,
    /** `outcomes`: by their step's title. */
    findAllIn: (outcomes: ReadonlyMap<string, Outcome>) => {
      const texts = new Map([...outcomes].map(([step, { result }]) => [step, textsIn(result)]))
      const missing = said.filter(({ step, text }) => texts.get(step)?.includes(text) !== true)
      expect(missing, 'said, received, and not kept').toEqual([])
      const all = new Set(said.map(({ step, text }) => `${step} ${text}`))
      for (const [step, there] of texts)
        expect(
          there.filter((text, at) => !all.has(`${step} ${text}`) || there.indexOf(text) !== at),
          `kept of “${step}”, and said by nobody or there twice`,
        ).toEqual([])
      for (const [step, people] of passed)
        expect(outcomes.get(step)?.result, `passed: ${people.join(', ')}`).toMatchObject({
          passed: people.length,
        })
    },
    /** What the minutes tell in both languages, and nothing of what stays in the room. */
    findAllInMinutes: (minutes: string, staysInTheRoom: readonly string[]) => {
      const lines = minutes.split('\n')
      const told = (text: string) =>
        lines.filter((line) => line === `• ${text}` || line.startsWith(`• ${text} (`)).length
      const missing = said.filter(
        ({ step, text }) => told(text) < (staysInTheRoom.includes(step) ? 0 : 2),
      )
      expect(missing, 'said, received, and not in the minutes').toEqual([])
      const left = said.filter(({ step, text }) => staysInTheRoom.includes(step) && told(text) > 0)
      expect(left, 'for the room only, and in the minutes').toEqual([])
    },
    /** Each receipt is on exactly one ballot, with the marks its owner made; no ballot is there that nobody cast. */
    findBallotsIn: ({ ballots: published, setup }: VoteOutcome) => {
      const found = published.map(({ receipt, marks, passed: isPass }) => ({
        receipt: spelledReceipt(receipt ?? ''),
        marks: isPass ? [] : setup.options.map(({ id }) => marks[id] ?? 0),
      }))
      const as = ({ receipt, marks }: Pick<Ballot, 'receipt' | 'marks'>) =>
        `${receipt}: ${marks.join(' ')}`
      const there = found.map(as)
      expect(
        ballots.filter((ballot) => !there.includes(as(ballot))),
        'cast, received, and not in the box',
      ).toEqual([])
      const cast = new Set(ballots.map(as))
      expect(
        there.filter((one, at) => !cast.has(one) || there.indexOf(one) !== at),
        'in the box, and cast by nobody or there twice',
      ).toEqual([])
    },
    /** What each option has to get, by the ballots people know they cast. */
    totals: (options: number): readonly number[] =>
      Array.from({ length: options }, (_, at) =>
        ballots.reduce((sum, { marks }) => sum + (marks[at] ?? 0), 0),
      ),
  }
}

/** The result of a vote as it is kept. */
export const voteIn = (outcome: Outcome | undefined): VoteOutcome =>
  v.parse(voteShapes.outcome, outcome?.result)

/** All words of people in what came of a step in which they give some. */
function textsIn(result: unknown): readonly string[] {
  const gathered = v.safeParse(gatherShapes.outcome, result)
  if (gathered.success) return gathered.output.items.map(({ text }) => text)
  const polled = v.safeParse(pollShapes.outcome, result)
  if (polled.success) return polled.output.words.map(({ words }) => words ?? '')
  const named = v.safeParse(NamedSchema, result)
  return named.success ? named.output.items.map(({ name }) => name) : []
}
