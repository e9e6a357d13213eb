import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { staysCoarse } from '#shared/assets/coarse-place.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { linksIn, type ShownBlock, type ShownLink } from './items.ts'
import type { LinkedRecord } from './linked.ts'

/** A strength that is only for the coalition, by its name. */
export type PrivateName = { readonly id: string; readonly name: string }

/** Shorter names stand in too many words to mean anything. */
const shortest = 4

/** Names that typed words could give away: of people and homes, and of what this brief shows only to the coalition. */
export function privateNames(shelf: Shelf, blocks: readonly ShownBlock[]): readonly PrivateName[] {
  const linked = new Set(
    blocks.flatMap(linksIn).map(({ id, record }) => (record?.kind === 'photo' ? record.asset : id)),
  )
  const records = assetRecordsOf(shelf.read('assets'))
  const names: PrivateName[] = []
  for (const [id, asset] of records.all()) {
    const isMeant = linked.has(id) || staysCoarse(asset)
    if (!isMeant || asset.audience !== 'coalition' || asset.archived !== null) continue
    if (records.visible(asset) && asset.name.length >= shortest)
      names.push({ id, name: asset.name })
  }
  return names
}

/** The names that stand in a text as whole words, whatever their case. */
export function namesIn(text: string, names: readonly PrivateName[]): readonly PrivateName[] {
  const folded = text.normalize('NFC').toLowerCase()
  return names.filter(({ name }) => holdsWords(folded, name.normalize('NFC').toLowerCase()))
}

const letter = /[\p{L}\p{N}]/u

/** Whether these words stand in a text as they are written, and not as part of other words. */
export function holdsWords(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? ''
    const after = text.slice(at + name.length).at(0) ?? ''
    if (!letter.test(before) && !letter.test(after)) return true
  }
  return false
}

/** All words of a part that a brief would print, except those of strengths, which the check looks at one by one. */
export function wordsIn(block: ShownBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'points':
    case 'signature':
      return `${block.text}\n${block.secondText}`
    case 'ask':
      return [block.title, block.text, block.secondTitle, block.secondText].join('\n')
    case 'facts':
      return [
        ...block.facts.map(({ value, label, source }) => `${value} ${label} ${source}`),
        block.secondLabels,
      ].join('\n')
    case 'map':
      return [block.title, block.alt, block.secondTitle, block.secondAlt].join('\n')
    case 'photo':
      return [
        block.alt,
        block.caption,
        block.credit,
        block.secondAlt,
        block.secondCaption,
        wordsOfLinks(block),
      ].join('\n')
    case 'decision':
      return [block.alt, block.secondAlt, wordsOfLinks(block)].join('\n')
    case 'goal':
    case 'assets':
    case 'actions':
    case 'quote':
      return wordsOfLinks(block)
  }
}

function wordsOfLinks({ links }: { readonly links: readonly ShownLink[] }): string {
  return links.map(({ record }) => (record === null ? '' : wordsOf(record))).join('\n')
}

function wordsOf(record: LinkedRecord): string {
  switch (record.kind) {
    case 'goal':
      return record.text
    case 'asset':
      return ''
    case 'photo':
      return `${record.alt}\n${record.caption}`
    case 'decision': {
      const options = record.count?.rows.map(({ text }) => text) ?? []
      return [record.question, ...record.outcome, ...options].join('\n')
    }
    case 'actions':
      return [record.text, ...record.actions.map(({ text }) => text)].join('\n')
  }
}
