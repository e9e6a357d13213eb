import * as Y from 'yjs'

/**
 * A document of a space.
 *
 * Replaced values of maps are kept, because a value that lost against one written at the same time must still be
 * shown; deleted text is collected as usual.
 */
export function createDocument(clientId: number): Y.Doc {
  const document = new Y.Doc({ gc: true, gcFilter: (item) => item.parentSub === null })
  document.clientID = clientId
  return document
}
