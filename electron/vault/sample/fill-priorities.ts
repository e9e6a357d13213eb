import { dateFrom } from './date-from.ts'
import type { CommandInput } from '#shared/contract/table.ts'
import { readView } from '#shared/contract/read-view.ts'
import { fillBoard } from './fill-board.ts'
import { fillHiddenRound, fillRankedRound, fillWeighing } from './fill-weighing.ts'
import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'

const day = 24 * 60 * 60 * 1000

/** Ids of what the sample's people decided: by talking, and by a round. */
export type SampleDecisions = { readonly agreed: string; readonly round: string }

type Dots = Sample['round']['dots']
type Rules = Pick<CommandInput<'priorities/open-round'>, 'dots' | 'atMost'>

/** Something agreed by talking, ideas, themes, a weighing, two rounds that were closed, one of them decided, and one that waits. */
export async function fillPriorities(
  sample: Sample,
  people: SamplePeople,
  daysAgo: (days: number) => void,
  now: number,
): Promise<SampleDecisions> {
  daysAgo(sample.agreed.days)
  const agreed = await recordAgreed(sample, people, now)
  const ideas = await fillBoard(sample, people, daysAgo)
  daysAgo(9)
  await fillWeighing(sample, people, ideas)
  const round = await decide(sample, people, ideas, daysAgo)
  daysAgo(4)
  await fillRankedRound(sample, people, ideas)
  daysAgo(2)
  const { question, options, dots } = sample.openRound
  const texts = options.map((text) => ({ text }))
  const waiting = await openRound(people, question, texts, { dots: 3, atMost: null })
  daysAgo(1)
  await takePart(people, waiting, dots)
  await fillHiddenRound(sample, people, ideas)
  return { agreed, round }
}

async function recordAgreed(
  { agreed }: Sample,
  people: SamplePeople,
  now: number,
): Promise<string> {
  const { by, question, outcome, reasons, concerns, reviewIn } = agreed
  const names = await people.personIds()
  const decision = await people.link(by).run('priorities/record-decision', {
    round: null,
    question,
    outcome: outcome.map((text) => ({ option: null, text })),
    reasons,
    concerns: concerns.map((concern) => ({
      text: concern.text,
      by: concern.by === null ? null : (names[concern.by] ?? null),
    })),
    reviewDate: dateFrom(now + reviewIn * day),
  })
  await people.meet()
  return decision.id
}

async function decide(
  { round, ideas: written }: Sample,
  people: SamplePeople,
  ideas: readonly string[],
  daysAgo: (days: number) => void,
): Promise<string> {
  const host = people.link(0)
  const names = await people.personIds()
  daysAgo(8)
  const options = round.options.map((at) => ({
    text: written[at]?.text ?? '',
    idea: ideas[at] ?? null,
  }))
  const id = await openRound(people, round.question, options, { dots: 5, atMost: 3 })
  daysAgo(7)
  const [first] = await takePart(people, id, round.dots)
  daysAgo(6)
  await host.run('priorities/close-round', { id, people: names.length })
  const decision = await host.run('priorities/record-decision', {
    round: id,
    question: round.question,
    outcome: [{ option: first?.id ?? null, text: first?.text ?? '' }],
    reasons: round.reasons,
    concerns: [{ text: round.concern.text, by: names[round.concern.by] ?? null }],
    reviewDate: null,
  })
  return decision.id
}

async function openRound(
  people: SamplePeople,
  question: string,
  options: CommandInput<'priorities/open-round'>['options'],
  rules: Rules,
): Promise<string> {
  const agreed = { quorum: 4, tie: 'most-people', deadline: null } as const
  const setup = { question, options, ...rules, ...agreed }
  const { id } = await people.link(0).run('priorities/open-round', setup)
  await people.meet()
  return id
}

/** Everybody gives their dots, or passes. Resolves to the options, in their order. */
async function takePart(people: SamplePeople, id: string, given: Dots) {
  const [me = ''] = await people.personIds()
  const shown = await readView(people.link(0), 'priorities/round', { id, me })
  const options = shown.get(id)?.setup.options ?? []
  for (const { by, dots } of given) {
    const byOption = Object.fromEntries(
      options.flatMap((option, at) => (dots?.[at] ? [[option.id, dots[at]] as const] : [])),
    )
    await people.link(by).run('priorities/take-part', { id, dots: byOption, passed: dots === null })
  }
  await people.meet()
  return options
}
