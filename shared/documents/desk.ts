import type * as Y from 'yjs'
import type { DocumentName } from './names.ts'

/** What a command handler works with: documents to read and change, who asks, the time, and fresh ids. */
export type Desk = {
  readonly read: (name: DocumentName) => Y.Doc
  /**
   * Change one document, as one transaction. All changes of one command, to one document or several, undo as one step.
   * Documents are sealed one by one, and a power cut may keep one without another: what others point to is changed
   * first, what makes it seen last.
   */
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
