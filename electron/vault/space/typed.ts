import type { LogId } from '#shared/sealed-log/ids.ts'

/** Origin of a change that an editor in a page made, under the Yjs client id of a log of its own. */
export class Typed {
  readonly log: LogId
  constructor(log: LogId) {
    this.log = log
  }
}
