import * as v from 'valibot'
import * as Y from 'yjs'
import { IdSchema } from '#shared/contract/values.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { type Mention, type MentionKind, mentionWords } from '#shared/documents/mention.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { fieldOf } from '#shared/documents/concurrent.ts'
import { recordsOf } from '#shared/documents/record.ts'
import { pointerOf, textDocument } from './places.ts'
import { saidIn } from './said-in.ts'

/** Where the records of a kind are, and which field says what they are called. */
const homes: {
  readonly [K in MentionKind]: {
    readonly document: DocumentName
    readonly map: string
    readonly name: string
  }
} = {
  asset: { document: 'assets', map: 'assets', name: 'name' },
  goal: { document: 'plans', map: 'goals', name: 'text' },
  action: { document: 'plans', map: 'actions', name: 'text' },
  idea: { document: 'priorities', map: 'ideas', name: 'text' },
  decision: { document: 'priorities', map: 'decisions', name: 'question' },
  brief: { document: 'briefs', map: 'briefs', name: 'title' },
  person: { document: 'people', map: 'people', name: 'name' },
}

export const mentionedIn = ({ kind }: Mention): DocumentName => homes[kind].document

export type Mentioned = {
  /** What it is called now, in one line. */
  readonly name: string
  readonly archived: boolean
  /** Whether its name may leave the coalition: not that of a person, nor of what is only for the coalition. */
  readonly leaves: boolean
}

/** The record behind a mention; null where it has not come here or cannot be read. */
export function mentioned(shelf: Pick<Shelf, 'read'>, mention: Mention): Mentioned | null {
  const { document, map, name: field } = homes[mention.kind]
  const stored = recordsOf(shelf.read(document), map).get(mention.id)
  const fields = fieldsOf(stored)
  const name = mentionWords(sharedName(shelf, fields, field) ?? fields(field))
  if (name === '') return null
  const away = fields('archived')
  return {
    name,
    archived: away === true || (typeof away === 'object' && away !== null),
    leaves: mention.kind === 'asset' ? fields('audience') === 'public' : mention.kind !== 'person',
  }
}

/** Without what that text mentions in turn, which would go round in circles. */
function sharedName(
  shelf: Pick<Shelf, 'read'>,
  fields: (field: string) => unknown,
  field: string,
): string | null {
  const text = fields(pointerOf(field))
  if (!v.is(IdSchema, text)) return null
  const { words } = saidIn(shelf.read(textDocument(text)))
  return words === '' ? null : words
}

/** A record's fields; a person's entry is a plain value. Nothing is looked up by a name that came from outside. */
function fieldsOf(stored: unknown): (field: string) => unknown {
  const record: Y.Map<unknown> | null = stored instanceof Y.Map ? stored : null
  if (record !== null) return (field) => fieldOf(record, field)
  const plain = new Map<string, unknown>(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  )
  return (field) => plain.get(field)
}
