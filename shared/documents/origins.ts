/**
 * Where a change to a document came from. Every transaction carries one of these.
 *
 * They are classes, not plain objects, because Y.UndoManager tells origins apart by instance or constructor:
 * undo follows one window's `Here` and never touches what a peer, an import or another window did.
 */
export class Here {
  readonly window: string
  constructor(window: string) {
    this.window = window
  }
}

export class Peer {}

export class Disk {}

export class Import {
  readonly importId: string
  constructor(importId: string) {
    this.importId = importId
  }
}
