import type { CommandInput } from '#shared/contract/table.ts'
import type { DecisionItem, RoundItem } from '#shared/priorities/items.ts'
import { leading } from '#shared/priorities/leading.ts'

type Concern = { readonly text: string; readonly by: string | null }

/** A decision while it is being written. */
export type DecisionDraft = {
  readonly question: string
  /** Options of the round that were decided for. */
  readonly options: readonly string[]
  /** What was decided in words of its own; may stand beside options. */
  readonly words: string
  readonly reasons: string
  readonly concerns: readonly Concern[]
  readonly reviewDate: string | null
}

/** Start from an earlier decision, from what a round came to, or from nothing. */
export function draftFrom(
  earlier: DecisionItem | undefined,
  round: RoundItem | undefined,
): DecisionDraft {
  if (earlier !== undefined) {
    const { question, outcome, reasons, concerns, reviewDate } = earlier
    return {
      question,
      options: outcome.flatMap(({ option }) => (option === null ? [] : [option])),
      words: outcome.find(({ option }) => option === null)?.text ?? '',
      reasons,
      concerns,
      reviewDate,
    }
  }
  const options = round?.result ? [...leading(round.result)] : []
  return {
    question: round?.question ?? '',
    options,
    words: '',
    reasons: '',
    concerns: [],
    reviewDate: null,
  }
}

/** Is there a question, and something that was decided? */
export const isComplete = (draft: DecisionDraft) =>
  draft.question.trim() !== '' && (draft.options.length > 0 || draft.words.trim() !== '')

/** The draft as the command takes it; `text` words an option. */
export function recordOf(
  draft: DecisionDraft,
  round: string | null,
  text: (option: string) => string,
): CommandInput<'priorities/record-decision'> {
  const { question, options, words, reasons, concerns, reviewDate } = draft
  const own = words.trim() === '' ? [] : [{ option: null, text: words }]
  return {
    round,
    question,
    outcome: [...options.map((option) => ({ option, text: text(option) })), ...own],
    reasons,
    concerns: concerns.filter((concern) => concern.text.trim() !== ''),
    reviewDate,
  }
}
