import type { CommandOutput } from '#shared/contract/table.ts'
import type { AssetKind } from '#shared/assets/kinds.ts'
import type { ImportTarget } from '#shared/assets/import/targets.ts'

export type Look = CommandOutput<'assets/import-look'>
export type Outcome = CommandOutput<'assets/import'>

/** What somebody has chosen so far. Nothing is added before `bringing`. */
export type Choice = {
  readonly file: string
  readonly fileName: string
  /** All files of a directory that was given as several. */
  readonly parts?: readonly { readonly file: string; readonly fileName: string }[]
  readonly mapping: readonly ImportTarget[]
  readonly kind: AssetKind
}

/** Where an import stands; each step holds what the next one needs. */
export type ImportState =
  | { readonly step: 'file' }
  | {
      readonly step: 'giving'
      readonly fileName: string
      readonly given: number
      readonly size: number
    }
  | { readonly step: 'match'; readonly choice: Choice; readonly look: Look }
  | { readonly step: 'check'; readonly choice: Choice; readonly look: Look; readonly checked: Look }
  | { readonly step: 'bringing'; readonly choice: Choice; readonly rows: number }
  | { readonly step: 'done'; readonly choice: Choice; readonly outcome: Outcome }

/** The four steps as people see them. */
export const stepOf = (state: ImportState): 0 | 1 | 2 | 3 => {
  switch (state.step) {
    case 'file':
    case 'giving':
      return 0
    case 'match':
      return 1
    case 'check':
      return 2
    case 'bringing':
    case 'done':
      return 3
  }
}

/** A file's name as one line of at most 200 characters. */
export const lineName = (name: string): string =>
  name
    .replaceAll(/\p{Cc}|\p{Surrogate}/gu, ' ')
    .trim()
    .slice(-200) || 'list.csv'

/** What a choice asks of the vault. */
export const askedFor = ({ mapping, parts, ...choice }: Choice) => ({
  ...choice,
  mapping: [...mapping],
  ...(parts && { parts: [...parts] }),
})
