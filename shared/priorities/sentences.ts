import type { Result } from './items.ts'
import type { Setup } from './shapes.ts'

/** A sentence for people: a key in resources/locales under priorities `sentence`, and what fills it. */
export type Sentence = {
  readonly key: string
  readonly values: Readonly<Record<string, string | number | readonly string[]>>
}

const sentence = (key: string, values: Sentence['values'] = {}): Sentence => ({ key, values })

/** What came out, in one sentence. Lists of options are given as lists; the language joins them. */
export function outcomeSentence(setup: Pick<Setup, 'options'>, { outcome }: Result): Sentence {
  const text = textOf(setup)
  switch (outcome.kind) {
    case 'no-dots':
      return sentence('outcome-no-dots')
    case 'leads':
    case 'settled':
      return sentence('outcome-leads', { option: text(outcome.option) })
    case 'tied':
      return outcome.rule === 'another-round'
        ? sentence('outcome-another-round', { options: outcome.options.map(text) })
        : sentence('outcome-tied', { options: outcome.options.map(text) })
  }
}

/** The sentences after the first one: what it is based on, how a tie was settled, whether enough people took part. */
export function reasonSentences(setup: Setup, result: Result): readonly Sentence[] {
  return [...support(setup, result), ...tie(setup, result), ...quorum(result)]
}

function support(setup: Setup, { rows, outcome }: Result): Sentence[] {
  const [first, second] = rows
  if (outcome.kind === 'no-dots' || first === undefined) return []
  const { dots, people } = first
  if (outcome.kind === 'tied') return [sentence('support-tied', { dots })]
  const next = second === undefined || second.dots === 0 ? null : second
  const values = { dots, people }
  if (next === null || outcome.kind === 'settled') return [sentence('support-first', values)]
  return [
    sentence('support-first', values),
    sentence('support-next', { option: textOf(setup)(next.option), dots: next.dots }),
  ]
}

function tie(setup: Setup, { outcome }: Result): Sentence[] {
  const text = textOf(setup)
  switch (outcome.kind) {
    case 'no-dots':
    case 'leads':
      return []
    case 'settled':
      return [sentence(`tie-by-${outcome.rule}`, { options: outcome.tied.map(text) })]
    case 'tied':
      return [sentence(`tie-kept-${outcome.rule}`)]
  }
}

function quorum({ quorum: agreed, gave, passed }: Result): Sentence[] {
  if (agreed === null) return [sentence('quorum-none')]
  const key = agreed.met ? 'quorum-met' : 'quorum-not-met'
  return [sentence(key, { needed: agreed.needed, took: gave + passed })]
}

function textOf({ options }: Pick<Setup, 'options'>): (id: string) => string {
  const texts = new Map(options.map((option) => [option.id, option.text]))
  return (id) => texts.get(id) ?? ''
}
