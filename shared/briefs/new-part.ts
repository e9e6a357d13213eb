import type { Shelf } from '#shared/documents/desk.ts'
import type { Fields } from '#shared/documents/record.ts'
import { linkTo } from './changing.ts'
import type { NewPart } from './contract.ts'

/** A new part as it is stored. */
export function fieldsOf(shelf: Shelf, part: NewPart): Fields {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'points':
    case 'facts':
    case 'ask':
    case 'signature':
      return part
    case 'goal':
    case 'photo':
    case 'decision':
    case 'actions':
    case 'quote':
      return { kind: part.kind, links: [linkTo(shelf, part.kind, part.record)] }
    case 'assets':
      return { kind: part.kind, links: linksTo(shelf, part.kind, part.records) }
    case 'map': {
      const { kind, title, alt, records } = part
      return { kind, title, alt, links: linksTo(shelf, kind, records) }
    }
  }
}

/** Links to strengths, each once. */
export const linksTo = (shelf: Shelf, kind: 'assets' | 'map', records: readonly string[]) =>
  [...new Set(records)].map((id) => linkTo(shelf, kind, id))
