import * as Y from 'yjs'

/**
 * Whether each item of an update names an origin left of its right origin, in one and the same list. The gate cannot
 * tell: it needs the document (PROTOCOL.md section 8, "Not judged").
 */
export function isWellPlaced(before: Uint8Array, update: Uint8Array): boolean {
  const document = new Y.Doc({ gc: false })
  Y.applyUpdate(document, before)
  const known = (id: Y.ID): Y.Item | null => {
    if (id.clock >= Y.getState(document.store, id.client)) return null
    const found = Y.getItem(document.store, id)
    return found instanceof Y.Item ? found : null
  }
  return Y.decodeUpdate(update).structs.every((struct) => {
    if (!(struct instanceof Y.Item) || !struct.origin || !struct.rightOrigin) return true
    const left = known(struct.origin)
    const right = known(struct.rightOrigin)
    // Items of this same update are new: only what was there before is looked at.
    if (!left || !right) return true
    return left.parent === right.parent && isBefore(struct.origin, struct.rightOrigin, left, right)
  })
}

function isBefore(origin: Y.ID, rightOrigin: Y.ID, left: Y.Item, right: Y.Item): boolean {
  if (left === right) return origin.clock < rightOrigin.clock
  for (let item = left.right; item; item = item.right) if (item === right) return true
  return false
}
