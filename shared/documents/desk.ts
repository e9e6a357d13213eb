import type * as Y from 'yjs'
import type { DocumentName } from './names.ts'

/** What a command handler works with: documents to read and change, who asks, the time, and fresh ids. */
export type Desk = {
  readonly read: (name: DocumentName) => Y.Doc
  /** Change one document. All changes of one command to one document are one transaction, so they sync and undo as one step. */
  readonly change: <T>(name: DocumentName, write: (document: Y.Doc) => T) => T
  readonly me: string
  /** Milliseconds since 1970 by this computer's clock. */
  readonly now: number
  /** A fresh record id: 12 random bytes as base64url. */
  readonly newId: () => string
  /** Which person's device wrote under this Yjs client id, where the sealed log knows it. */
  readonly authorOf: (client: number) => string | null
}

/** What a view reads from: documents that stay open while it is watched. */
export type Shelf = Pick<Desk, 'read' | 'authorOf'>
