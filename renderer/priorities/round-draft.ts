import type { CommandInput } from '#shared/contract/table.ts'
import type { BoardItem } from '#shared/priorities/items.ts'
import type { AnswerMethod, choiceMethods, Method } from '#shared/priorities/methods.ts'
import { mostOptions, type TieRule } from '#shared/priorities/round-shapes.ts'

/** An option as it is being chosen. */
export type DraftOption = {
  readonly key: string
  readonly text: string
  readonly idea: string | null
  readonly theme: string | null
}

/** A round while it is being set up. */
export type RoundDraft = {
  readonly question: string
  readonly options: readonly DraftOption[]
  readonly method: Method
  /** Nobody sees totals before closing. */
  readonly hidden: boolean
  readonly dots: number
  /** null: as many as they have. */
  readonly atMost: number | null
  /** null: no number is agreed. */
  readonly quorum: number | null
  readonly tie: TieRule
  readonly deadline: string | null
}

export const emptyDraft: RoundDraft = {
  question: '',
  options: [],
  method: 'dots',
  hidden: false,
  dots: 5,
  atMost: null,
  quorum: null,
  tie: 'all-tied',
  deadline: null,
}

const steps = ['question', 'options', 'method', 'rules'] as const
export type SetupStep = (typeof steps)[number]

/** The steps of a draft: a proposal has no options to list. */
export const stepsFor = ({ method }: Pick<RoundDraft, 'method'>): readonly SetupStep[] =>
  isAnswer(method) ? steps.filter((step) => step !== 'options') : steps

export const isAnswer = (method: Method): method is AnswerMethod =>
  method === 'consent' || method === 'gradients'

/** Ideas and themes that can be options, themes first. */
export function offered(items: readonly BoardItem[]): readonly DraftOption[] {
  const themes = items.flatMap((item) =>
    item.kind === 'theme' ? [{ key: item.id, text: item.name, idea: null, theme: item.id }] : [],
  )
  const ideas = items.flatMap((item) =>
    item.kind === 'idea' ? [{ key: item.id, text: item.text, idea: item.id, theme: null }] : [],
  )
  return [...themes, ...ideas]
}

/** What still keeps a step from being done, as a key of words; null where it is done. */
export function missing(draft: RoundDraft, step: SetupStep): string | null {
  switch (step) {
    case 'question':
      return draft.question.trim() === '' ? 'priorities:setup.need-question' : null
    case 'options': {
      const texts = new Set(draft.options.map(({ text }) => text.trim().toLowerCase()))
      if (texts.size < draft.options.length) return 'priorities:setup.need-different'
      if (draft.options.length > mostOptions) return 'priorities:setup.too-many'
      return draft.options.length < 2 ? 'priorities:setup.need-options' : null
    }
    case 'method':
    case 'rules':
      return null
  }
}

/** A draft of a proposal as the command takes it. */
export const proposalOf = (
  { question, hidden, quorum, deadline }: RoundDraft,
  method: AnswerMethod,
): CommandInput<'priorities/open-proposal'> => ({ question, method, hidden, quorum, deadline })

/** A draft of a choice as the command takes it. */
export function inputOf(
  draft: RoundDraft,
  method: (typeof choiceMethods)[number],
): CommandInput<'priorities/open-round'> {
  const { atMost, dots, tie } = draft
  return {
    ...draft,
    method,
    options: draft.options.map(({ text, idea, theme }) => ({ text, idea, theme })),
    atMost: atMost === null ? null : Math.min(atMost, dots),
    // Every tick is one person, so this rule could never tell two options apart.
    tie: method === 'approval' && tie === 'most-people' ? 'all-tied' : tie,
  }
}
