import type { Asset, AssetContent } from '#shared/assets/asset.ts'
import { centreOf } from '#shared/assets/place.ts'
import type { TrackedField } from '#shared/assets/tracked.ts'
import type { Draft } from './draft.ts'

/** What a row says otherwise than a record that is here: `taken` where the record follows it, not where people wrote. */
export type RowChange = {
  readonly id: string
  readonly name: string
  readonly fields: readonly {
    readonly field: TrackedField
    readonly here: string
    readonly inFile: string
    readonly taken: boolean
  }[]
}

export function changesOf(
  draft: Draft,
  asset: Asset,
  taken: readonly TrackedField[],
  theirs: readonly TrackedField[],
): RowChange {
  const change = (field: TrackedField, isTaken: boolean) => ({
    field,
    here: shown(asset, field),
    inFile: shown(draft.content, field),
    taken: isTaken,
  })
  return {
    id: asset.id,
    name: asset.name,
    fields: [
      ...taken.map((field) => change(field, true)),
      ...theirs.map((field) => change(field, false)),
    ],
  }
}

const longest = 300

/** A value as words to compare. */
function shown(content: AssetContent, field: TrackedField): string {
  switch (field) {
    case 'place':
      return content.place === null ? '' : centreOf(content.place).toReversed().join(', ')
    case 'shape':
      return content.shape === null ? '' : '…'
    case 'more':
      return cut(content.more.map(([header, text]) => `${header}: ${text}`).join('\n'))
    case 'home':
      return content.home ? '✓' : ''
    default: {
      const value = content[field]
      return cut(typeof value === 'string' ? value : value.join('\n'))
    }
  }
}

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
