import { firstItems } from '../first-items.ts'
import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'

/** Ideas, themes, a round that was closed and decided, and one that waits. Resolves to the decision's id. */
export async function fillPriorities(
  sample: Sample,
  people: SamplePeople,
  daysAgo: (days: number) => void,
): Promise<string> {
  const host = people.link(0)
  daysAgo(21)
  const themes: string[] = []
  for (const theme of sample.themes) themes.push((await host.run('priorities/add-theme', theme)).id)
  await people.meet()
  const ideas: string[] = []
  for (const { by, days, theme, text, from } of sample.ideas) {
    daysAgo(days)
    const added = await people.link(by).run('priorities/add-idea', {
      text,
      theme: theme === null ? null : (themes[theme] ?? null),
      ...(from !== undefined && { from }),
    })
    ideas.push(added.id)
  }
  await people.meet()
  const decision = await decide(sample, people, ideas, daysAgo)
  daysAgo(1)
  const options = sample.openRound.options.map((text) => ({ text }))
  const round = { question: sample.openRound.question, options, dots: 3, atMost: null, quorum: 4 }
  await host.run('priorities/open-round', { ...round, tie: 'most-people', deadline: null })
  return decision
}

async function decide(
  { round, ideas: written }: Sample,
  people: SamplePeople,
  ideas: readonly string[],
  daysAgo: (days: number) => void,
): Promise<string> {
  const host = people.link(0)
  daysAgo(8)
  const options = round.options.map((at) => ({
    text: written[at]?.text ?? '',
    idea: ideas[at] ?? null,
  }))
  const opened = await host.run('priorities/open-round', {
    question: round.question,
    options,
    dots: 5,
    atMost: 3,
    quorum: 4,
    tie: 'most-people',
    deadline: null,
  })
  await people.meet()
  daysAgo(7)
  const names = await people.personIds()
  const me = names[0] ?? ''
  const shown = await firstItems(host, 'priorities/round', { id: opened.id, me })
  const choices = shown.get(opened.id)?.setup.options ?? []
  for (const { by, dots } of round.dots) {
    const given = Object.fromEntries(
      choices.flatMap(({ id }, at) => (dots?.[at] ? [[id, dots[at]] as const] : [])),
    )
    await people
      .link(by)
      .run('priorities/take-part', { id: opened.id, dots: given, passed: dots === null })
  }
  await people.meet()
  daysAgo(6)
  await host.run('priorities/close-round', { id: opened.id, people: names.length })
  const [first] = choices
  const decision = await host.run('priorities/record-decision', {
    round: opened.id,
    question: round.question,
    outcome: [{ option: first?.id ?? null, text: first?.text ?? '' }],
    reasons: round.reasons,
    concerns: [{ text: round.concern.text, by: names[round.concern.by] ?? null }],
    reviewDate: null,
  })
  return decision.id
}
