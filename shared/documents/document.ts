import * as Y from 'yjs'
import { isBirth } from './births.ts'

/**
 * A document of a space.
 *
 * Replaced values of maps are kept, because a value that lost against one written at the same time must still be
 * shown; deleted text is collected as usual.
 */
export function createDocument(clientId: number): Y.Doc {
  const document = new Y.Doc({ gc: true, gcFilter: (item) => item.parentSub === null })
  document.clientID = clientId
  document.on('beforeObserverCalls', tellOfTwins)
  return document
}

/**
 * Yjs tells nobody of what comes later for a birth of a record that does not count (births.ts), which is read all the
 * same: the one that counts says it in its place.
 */
function tellOfTwins(transaction: Y.Transaction): void {
  if (transaction.local) return
  const { store } = transaction.doc
  const told: Map<unknown, Set<string | null>> = transaction.changed
  for (const [client, upTo] of transaction.afterState) {
    const structs = store.clients.get(client) ?? []
    const from = transaction.beforeState.get(client) ?? 0
    if (from === upTo) continue
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
      const item = structs[at]
      if (!(item instanceof Y.Item) || !item.deleted || item.parentSub === null) continue
      const counts = countingInsteadOf(item.parent)
      if (counts !== null) told.set(counts, (told.get(counts) ?? new Set()).add(item.parentSub))
    }
  }
}

function countingInsteadOf(birth: Y.Item['parent']) {
  if (!isBirth(birth) || birth._item?.deleted !== true) return null
  const { parent, parentSub } = birth._item
  const counts: unknown = parent instanceof Y.Map ? parent.get(parentSub ?? '') : null
  return isBirth(counts) ? counts : null
}
