import { readView } from '#shared/contract/read-view.ts'
import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'

/** Ideas weighed by criteria, before the round about them. */
export async function fillWeighing(
  { weighing, ideas: written }: Sample,
  people: SamplePeople,
  ideas: readonly string[],
): Promise<void> {
  const host = people.link(0)
  const { id } = await host.run('priorities/add-weighing', {
    question: weighing.question,
    options: weighing.options.map((at) => ({
      text: written[at]?.text ?? '',
      idea: ideas[at] ?? null,
    })),
  })
  const shown = await readView(host, 'priorities/weighing', { id })
  const options = shown.get(id)?.options ?? []
  for (const { scores, ...words } of weighing.criteria) {
    const criterion = await host.run('priorities/add-criterion', { weighing: id, ...words })
    for (const [at, option] of options.entries()) {
      const cell = { id: criterion.id, option: option.id, score: scores[at] ?? null }
      await host.run('priorities/score-criterion', cell)
    }
  }
  await people.meet()
}

/** A round of ranked ballots, closed. */
export async function fillRankedRound(
  { rankedRound, ideas: written }: Sample,
  people: SamplePeople,
  ideas: readonly string[],
): Promise<void> {
  const host = people.link(0)
  const everybody = await people.personIds()
  const { id } = await host.run('priorities/open-round', {
    question: rankedRound.question,
    method: 'schulze',
    hidden: true,
    options: rankedRound.options.map((at) => ({
      text: written[at]?.text ?? '',
      idea: ideas[at] ?? null,
    })),
    quorum: 4,
    tie: 'most-people',
    deadline: null,
  })
  await people.meet()
  const shown = await readView(host, 'priorities/round', { id, me: everybody[0] ?? '' })
  const options = shown.get(id)?.setup.options ?? []
  for (const { by, places } of rankedRound.places) {
    const marks = options.flatMap((option, at) => {
      const place = places?.[at] ?? null
      return place === null ? [] : [[option.id, place] as const]
    })
    const ballot = { id, marks: Object.fromEntries(marks), passed: places === null }
    await people.link(by).run('priorities/take-part', ballot)
  }
  await people.meet()
  await host.run('priorities/close-round', { id, people: everybody.length })
}

/** A round by approval, open, hidden until it is closed; the first person has not taken part yet. */
export async function fillHiddenRound(
  { hiddenRound, ideas: written }: Sample,
  people: SamplePeople,
  ideas: readonly string[],
): Promise<void> {
  const host = people.link(0)
  const [me = ''] = await people.personIds()
  const { id } = await host.run('priorities/open-round', {
    question: hiddenRound.question,
    method: 'approval',
    hidden: true,
    options: hiddenRound.options.map((at) => ({
      text: written[at]?.text ?? '',
      idea: ideas[at] ?? null,
    })),
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  })
  await people.meet()
  const shown = await readView(host, 'priorities/round', { id, me })
  const options = shown.get(id)?.setup.options ?? []
  for (const { by, ticks } of hiddenRound.ticks) {
    const marks = Object.fromEntries(
      ticks.flatMap((at) => (options[at] ? [[options[at].id, 1]] : [])),
    )
    await people.link(by).run('priorities/take-part', { id, marks, passed: false })
  }
  await people.meet()
}
