import * as Y from 'yjs'
import type { DocumentName } from '#shared/documents/names.ts'
import type { LogId } from '#shared/sealed-log/ids.ts'

/** Updates above this many bytes are sealed one by one instead of merged, so that no envelope grows too large. */
const mergeBytes = 256 * 1024

/** Updates of one log in one document that become envelopes together. */
type Run = { readonly name: DocumentName; readonly log: LogId; readonly updates: Uint8Array[] }

/** One update as it is to be sealed. */
export type ToSeal = {
  readonly name: DocumentName
  readonly log: LogId
  readonly update: Uint8Array
}

/**
 * What is shown and not sealed yet. Where several logs write in one document, each may point at what another has just
 * written, so their turns keep their order; updates are merged only where no other log came between.
 */
export class Unsealed {
  #runs: Run[] = []

  get isEmpty(): boolean {
    return this.#runs.length === 0
  }

  add(name: DocumentName, log: LogId, update: Uint8Array): void {
    const last = this.#runs.findLast((run) => run.name === name)
    if (last?.log === log) last.updates.push(update)
    else this.#runs.push({ name, log, updates: [update] })
  }

  /** Take all out, in the order in which it must be sealed. */
  take(): readonly ToSeal[] {
    const runs = this.#runs
    this.#runs = []
    return runs.flatMap(({ name, log, updates }) =>
      mergedUpTo(updates, mergeBytes).map((update) => ({ name, log, update })),
    )
  }
}

/** Merge updates that follow each other as long as they stay below a size. */
function mergedUpTo(updates: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  const groups: Uint8Array[][] = []
  let size = Infinity
  for (const update of updates) {
    if (size + update.length > bytes) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(update)
    size += update.length
  }
  return groups.map((group) => (group.length === 1 && group[0] ? group[0] : Y.mergeUpdates(group)))
}
