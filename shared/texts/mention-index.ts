import * as v from 'valibot'
import * as Y from 'yjs'
import { IdSchema } from '#shared/contract/values.ts'
import { fieldOf } from '#shared/documents/concurrent.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { type Mention, mentionKey } from '#shared/documents/mention.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { recordsOf } from '#shared/documents/record.ts'
import { pointerOf, textDocument } from './places.ts'
import { mentionsOf } from './words.ts'

/** Which records mention which, kept in step with all long texts of a coalition. */
export type MentionIndex = {
  /** Records whose texts mention this one, each once. */
  readonly mentioning: (mention: Mention) => readonly Mention[]
  /** Hears keys of records that are mentioned elsewhere now than before. */
  readonly subscribe: (listener: (keys: ReadonlySet<string>) => void) => () => void
}

type Reads = Pick<Shelf, 'read'>
type Texts = {
  readonly document: DocumentName
  readonly map: string
  readonly field: string
  readonly ownerOf: (id: string) => Mention
}

const texts: readonly Texts[] = [
  {
    document: 'assets',
    map: 'assets',
    field: 'strong',
    ownerOf: (id) => ({ kind: 'asset', id }),
  },
  { document: 'plans', map: 'goals', field: 'text', ownerOf: (id) => ({ kind: 'goal', id }) },
  { document: 'plans', map: 'actions', field: 'notes', ownerOf: (id) => ({ kind: 'action', id }) },
]

/** A cache, as in asset-records.ts: made when it is first asked for. */
const byDocument = new WeakMap<Y.Doc, MentionIndex>()

export function mentionIndexOf(shelf: Reads): MentionIndex {
  const document = shelf.read('assets')
  const known = byDocument.get(document)
  if (known !== undefined) return known
  const index = createIndex(shelf)
  byDocument.set(document, index)
  return index
}

function createIndex(shelf: Reads): MentionIndex {
  const places = new Map<string, Followed>()
  const owners = new Map<string, Map<string, Mention>>()
  const listeners = new Set<(keys: ReadonlySet<string>) => void>()
  const file = (place: string, owner: Mention, keys: ReadonlySet<string>) => {
    const before = places.get(place)?.keys ?? new Set()
    const moved = new Set([...before, ...keys].filter((key) => before.has(key) !== keys.has(key)))
    for (const key of moved) {
      const here = owners.get(key) ?? new Map<string, Mention>()
      if (keys.has(key)) here.set(place, owner)
      else here.delete(place)
      owners.set(key, here)
    }
    if (moved.size > 0) for (const listener of listeners) listener(moved)
  }
  const note = (place: string, owner: Mention, text: string | null) => {
    const before = places.get(place)
    if (before?.text === text || (before === undefined && text === null)) return
    before?.stop()
    if (text === null) {
      file(place, owner, new Set())
      places.delete(place)
      return
    }
    const document = shelf.read(textDocument(text))
    const look = () => {
      const keys = new Set(mentionsOf(shelf, text).map(mentionKey))
      file(place, owner, keys)
      places.set(place, { text, stop, keys })
    }
    const stop = () => {
      document.off('update', look)
    }
    document.on('update', look)
    look()
  }
  const follow = ({ document, map, field, ownerOf }: Texts) => {
    followTextsIn(recordsOf(shelf.read(document), map), field, (id, text) => {
      note(`${document}/${map}/${id}`, ownerOf(id), text)
    })
  }
  for (const one of texts) follow(one)
  followBriefs(shelf, follow)
  return {
    mentioning: (mention) => {
      const here = [...(owners.get(mentionKey(mention))?.values() ?? [])]
      return [...new Map(here.map((owner) => [mentionKey(owner), owner])).values()]
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

type Followed = {
  readonly text: string
  readonly stop: () => void
  readonly keys: ReadonlySet<string>
}

/** Tells of each record which shared text its field is in: now, and whenever that changes. A part that was taken out has none. */
function followTextsIn(
  records: Y.Map<unknown>,
  field: string,
  tell: (id: string, text: string | null) => void,
): void {
  const look = (id: string) => {
    const record = records.get(id)
    const stored: Y.Map<unknown> | null = record instanceof Y.Map ? record : null
    const text = stored && fieldOf(stored, pointerOf(field))
    tell(id, v.is(IdSchema, text) && stored && !fieldOf(stored, 'archived') ? text : null)
  }
  for (const id of records.keys()) look(id)
  records.observeDeep((events) => {
    for (const { path, target, changes } of events)
      if (target === records) for (const id of changes.keys.keys()) look(id)
      else if (typeof path[0] === 'string') look(path[0])
  })
}

function followBriefs(shelf: Reads, follow: (texts: Texts) => void): void {
  const briefs = recordsOf(shelf.read('briefs'), 'briefs')
  const followed = new Set<string>()
  const followAll = () => {
    for (const brief of briefs.keys()) {
      if (followed.has(brief) || !v.is(IdSchema, brief)) continue
      followed.add(brief)
      const ownerOf = (): Mention => ({ kind: 'brief', id: brief })
      follow({ document: `brief/${brief}`, map: 'blocks', field: 'text', ownerOf })
    }
  }
  followAll()
  briefs.observe(followAll)
}
