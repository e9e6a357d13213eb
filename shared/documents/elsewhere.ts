import * as Y from 'yjs'

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

  /** Whether something that stands inside of what was inserted came from elsewhere: taking it back would take that away. */
  isIn(insertions: DeleteSet): boolean {
    let found = false
    this.#document.transact((transaction) => {
      Y.iterateDeletedStructs(transaction, insertions, (struct) => {
        if (struct instanceof Y.Item && !struct.deleted && this.#isInside(struct)) found = true
      })
    }, this)
    return found
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

  #isFromElsewhere({ id, length }: Y.Item): boolean {
    if (id.client !== this.#document.clientID) return true
    return this.#spans.some(({ from, to }) => from < id.clock + length && id.clock < to)
  }
}

function* itemsIn(type: Y.AbstractType<unknown>): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) yield item
  for (const last of type._map.values())
    for (let item: Y.Item | null = last; item !== null; item = item.left) yield item
}
