import type { Result, RunoffRound } from './result.ts'
import { type CountMethod, lookOf, type Look } from './methods.ts'
import { isScale } from './scales.ts'
import { scaleSupport } from './scale-sentences.ts'
import { sentence, type Sentence } from './sentence.ts'
import { starSupport } from './star-sentences.ts'

/** What sentences about a result need to know of what was asked. */
export type Asked = {
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly method: CountMethod
  /** Answers that are not the steps of the scale. */
  readonly answers?: readonly string[]
}

/** What came out, in one sentence. Lists of options are given as lists; the language joins them. */
export function outcomeSentence(
  setup: Asked,
  { outcome, steps }: Pick<Result, 'outcome' | 'steps'>,
): Sentence {
  const text = textOf(setup)
  switch (outcome.kind) {
    case 'nothing':
      return sentence(nothingSaid(setup.method))
    case 'leads':
    case 'settled':
      return sentence('outcome-leads', { option: text(outcome.option) })
    case 'tied':
      return outcome.rule === 'another-round'
        ? sentence('outcome-another-round', { options: outcome.options.map(text) })
        : sentence('outcome-tied', { options: outcome.options.map(text) })
    case 'adopted':
      return sentence('outcome-adopted', { option: text(outcome.option) })
    case 'held':
      return sentence(`outcome-held-${outcome.by}`)
    case 'read':
      return sentence(`outcome-read-${steps.method}`)
  }
}

function nothingSaid(method: CountMethod): string {
  if (method === 'dots') return 'outcome-no-dots'
  return isScale(method) ? 'outcome-no-answer' : 'outcome-nothing'
}

/** The sentences after the first one: what it is based on, how a tie was settled, whether enough people took part. */
export function reasonSentences(setup: Asked, result: Result): readonly Sentence[] {
  return [...support(setup, result), ...tie(setup, result), ...quorum(result)]
}

/** Words of the options by id. */
export function textOf({ options }: Pick<Asked, 'options'>): (id: string) => string {
  const texts = new Map(options.map((option) => [option.id, option.text]))
  return (id) => texts.get(id) ?? ''
}

function support(setup: Asked, result: Result): readonly Sentence[] {
  const { rows, outcome, steps } = result
  const [first, second] = rows
  if (outcome.kind === 'nothing' || first === undefined) return []
  const isTied = outcome.kind === 'tied'
  const next =
    isTied || outcome.kind === 'settled' || second === undefined || second.points === 0
      ? null
      : {
          option: textOf(setup)(second.option),
          points: second.points,
          people: second.people,
        }
  const { points, people } = first
  switch (steps.method) {
    case 'dots':
      if (isTied) return [sentence('support-tied', { dots: points })]
      return [
        sentence('support-first', { dots: points, people }),
        ...(next === null
          ? []
          : [sentence('support-next', { option: next.option, dots: next.points })]),
      ]
    case 'approval':
    case 'score':
    case 'borda':
      return [
        sentence(`support-${isTied ? 'tied' : 'first'}-${steps.method}`, { points, people }),
        ...(next === null ? [] : [sentence(`support-next-${steps.method}`, next)]),
      ]
    case 'star':
      return starSupport(steps, textOf(setup))
    case 'consent':
    case 'gradients':
    case 'fist-to-five':
    case 'temperature':
      return setup.answers ? [] : scaleSupport(steps)
    case 'instant-runoff':
      return [runoffSupport(steps.rounds, points, isTied)]
    case 'schulze':
      return [sentence(isTied ? 'support-tied-schulze' : 'support-first-schulze')]
  }
}

function runoffSupport(rounds: readonly RunoffRound[], votes: number, isTied: boolean): Sentence {
  const counting = (rounds.at(-1)?.votes ?? []).reduce((sum, one) => sum + one.votes, 0)
  const values = { rounds: rounds.length, votes, counting }
  return sentence(isTied ? 'support-tied-runoff' : 'support-first-runoff', values)
}

const tieWords: Readonly<Record<Look, string>> = {
  dots: '',
  answer: '',
  ticks: '',
  scores: '-score',
  places: '-ranked',
}

function tie(setup: Asked, { outcome }: Result): Sentence[] {
  const text = textOf(setup)
  const look = tieWords[lookOf(setup.method)]
  switch (outcome.kind) {
    case 'nothing':
    case 'leads':
    case 'adopted':
    case 'held':
    case 'read':
      return []
    case 'settled': {
      const by = outcome.rule === 'most-people' ? `most-people${look}` : outcome.rule
      return [sentence(`tie-by-${by}`, { options: outcome.tied.map(text) })]
    }
    case 'tied': {
      const by = outcome.rule === 'most-people' ? `most-people${look}` : outcome.rule
      return [sentence(`tie-kept-${by}`)]
    }
  }
}

function quorum({ quorum: agreed, gave, passed }: Result): Sentence[] {
  if (agreed === null) return [sentence('quorum-none')]
  const key = agreed.met ? 'quorum-met' : 'quorum-not-met'
  return [sentence(key, { needed: agreed.needed, took: gave + passed })]
}
