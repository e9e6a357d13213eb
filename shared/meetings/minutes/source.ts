import type { LanguageCode } from '#shared/language/languages.ts'
import type { Attended } from '../carry/attended.ts'
import type { Who } from '../fields.ts'
import type { Outcome } from '../outcome.ts'
import type { Sheet } from './fields.ts'

/** What was written down beside the steps. */
export type Jotted =
  | { readonly id: string; readonly kind: 'parked' | 'noted'; readonly text: string }
  | {
      readonly id: string
      readonly kind: 'decided'
      readonly text: string
      readonly review: string | null
    }
  | {
      readonly id: string
      readonly kind: 'agreed'
      readonly text: string
      readonly who: Who
      readonly due: string | null
    }

/** What minutes are drafted from. */
export type Source = {
  /** In the order in which the steps were run. */
  readonly outcomes: readonly Outcome[]
  readonly kept: readonly Jotted[]
  /** How many phones were in the room; 0 where nobody counted. */
  readonly phones: number
  /** How many came by sector, small numbers hidden; null where nobody counted. */
  readonly attended: Attended | null
  /** YYYY-MM-DD; null where no day was agreed. */
  readonly day: string | null
  /** What somebody here is called; null where nobody has said. */
  readonly personName: (person: string) => string | null
}

/** A line as it is drafted, in the languages asked for. */
export type Drafted = {
  readonly from: string
  readonly sheet: Sheet
  readonly kind: 'heading' | 'text'
  readonly counts: boolean
  /** Numbers in it that tell of few people, see few-people.ts. */
  readonly few: readonly number[]
  readonly words: Readonly<Partial<Record<LanguageCode, string>>>
}

/** The same in one language. */
export type DraftedOnce = Omit<Drafted, 'words' | 'sheet'> & { readonly text: string }
