import * as Y from 'yjs'
import { bornField, isBirth, twinsOf } from './births.ts'

type DeleteSet = Parameters<typeof Y.iterateDeletedStructs>[1]

/**
 * What was written in a document from elsewhere than one window: on other computers, in other windows of this one, by
 * imports. The own Yjs client id alone does not say that, because all windows of a computer share it.
 */
export class Elsewhere {
  readonly #document: Y.Doc
  readonly #origins: ReadonlySet<unknown>
  /** Clocks of the own client id, in rising order, that another window or an import wrote. */
  readonly #spans: { readonly from: number; to: number }[] = []

  /** `origins` are those of the window itself. */
  constructor(document: Y.Doc, origins: ReadonlySet<unknown>) {
    this.#document = document
    this.#origins = origins
    document.on('afterTransaction', this.#follow)
  }

  close(): void {
    this.#document.off('afterTransaction', this.#follow)
  }

  /**
   * Whether something from elsewhere stands inside of what was inserted, or belongs to a record that was: an offer of a
   * strength, a ballot of a round. Taking it back would take that away.
   */
  isIn(insertions: DeleteSet): boolean {
    let found = false
    const records = new Set<string>()
    this.#document.transact((transaction) => {
      Y.iterateDeletedStructs(transaction, insertions, (struct) => {
        if (!(struct instanceof Y.Item)) return
        const made = madeBy(struct)
        if (this.#isTwin(made)) found = true
        if (struct.deleted) return
        if (this.#isInside(made)) found = true
        if (isRecord(made)) records.add(made.parentSub ?? '')
      })
    }, this)
    return found || (records.size > 0 && this.#isAbout(records))
  }

  readonly #follow = ({ origin, beforeState, afterState }: Y.Transaction): void => {
    if (this.#origins.has(origin)) return
    const { clientID } = this.#document
    const from = beforeState.get(clientID) ?? 0
    const to = afterState.get(clientID) ?? 0
    if (to <= from) return
    const last = this.#spans.at(-1)
    if (last?.to === from) last.to = to
    else this.#spans.push({ from, to })
  }

  #isInside(item: Y.Item): boolean {
    if (!(item.content instanceof Y.ContentType)) return false
    for (const inner of itemsIn(item.content.type))
      if (this.#isFromElsewhere(inner) || this.#isInside(inner)) return true
    return false
  }

  /** Whether the same was added elsewhere: it is no longer one window's to take back. */
  #isTwin({ parent, parentSub, content }: Y.Item): boolean {
    if (!(content instanceof Y.ContentType) || !isBirth(content.type)) return false
    const counts: unknown = parent instanceof Y.Map ? parent.get(parentSub ?? '') : null
    const births = isBirth(counts) ? [counts, ...twinsOf(counts)] : []
    return (
      births.includes(content.type) &&
      births.some(({ _item }) => _item !== null && this.#isFromElsewhere(_item))
    )
  }

  /** Whether a record, or a field of one, that was written elsewhere names one of these. */
  #isAbout(records: ReadonlySet<string>): boolean {
    const names = (item: Y.Item) =>
      !item.deleted &&
      this.#isFromElsewhere(item) &&
      (isNamedIn(item.parentSub ?? '', records) || isNamedIn(item.content.getContent(), records))
    for (const root of this.#document.share.values())
      for (const [id, item] of root._map) {
        if (item.deleted || records.has(id)) continue
        if (names(item)) return true
        const fields = item.content instanceof Y.ContentType ? item.content.type._map : nothing
        for (const field of fields.values()) if (names(field)) return true
      }
    return false
  }

  #isFromElsewhere({ id, length }: Y.Item): boolean {
    if (id.client !== this.#document.clientID) return true
    return this.#spans.some(({ from, to }) => from < id.clock + length && id.clock < to)
  }
}

const nothing: ReadonlyMap<string, Y.Item> = new Map()

/** The record that something makes: itself, or where others may have added the same, what marks that it was. */
const madeBy = (item: Y.Item): Y.Item =>
  item.parentSub === bornField && item.parent instanceof Y.AbstractType && item.parent._item
    ? item.parent._item
    : item

/** A root map's entry. */
const isRecord = ({ parent, parentSub }: Y.Item): boolean =>
  parentSub !== null && parent instanceof Y.AbstractType && parent._item === null

/** Ids stand alone, in lists, and in keys between slashes: `<round>/<person>`, `waits/<action>`. */
function isNamedIn(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string')
    return value.length < longestKey && value.split('/').some((part) => ids.has(part))
  if (Array.isArray(value)) return value.some((one) => isNamedIn(one, ids))
  if (typeof value !== 'object' || value === null || value instanceof Y.AbstractType) return false
  return Object.entries(value).some(([key, one]) => ids.has(key) || isNamedIn(one, ids))
}

const longestKey = 100

function* itemsIn(type: Y.AbstractType<unknown>): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) yield item
  for (const last of type._map.values())
    for (let item: Y.Item | null = last; item !== null; item = item.left) yield item
}
