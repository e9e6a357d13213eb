import type { LogId } from '../ids.ts'
import type { LogWriter } from './writer.ts'

/**
 * The logs of this opening of the app: the main one, and one for each editor in a page. An editor has a log of its own
 * because a page makes its changes itself, under the Yjs client id that follows from the log.
 */
export class OwnLogs {
  readonly main: LogWriter
  readonly #make: () => LogWriter
  readonly #writers = new Map<LogId, LogWriter>()
  #blobs: LogWriter | null = null

  constructor(make: () => LogWriter) {
    this.#make = make
    this.main = this.#add()
  }

  /** Have one more. It is on no disk before something is written in it. */
  add(): LogId {
    return this.#add().signer.log
  }

  /** The log for pieces of blobs. It owes no answer, because nothing stands on it. */
  get blobs(): LogWriter {
    this.#blobs ??= this.#make()
    return this.#blobs
  }

  /** Nothing will be written in this log any more, so it owes nothing. The main one stays. */
  end(log: LogId): void {
    if (log !== this.main.signer.log) this.#writers.delete(log)
  }

  get(log: LogId): LogWriter | null {
    return this.#writers.get(log) ?? null
  }

  /**
   * Those that may owe an answer, the main one last: while it is not open it stands on what the device wrote last,
   * which by then has answered.
   */
  *answering(): Generator<LogWriter> {
    for (const writer of this.#writers.values())
      if (writer !== this.main && writer.isOpen) yield writer
    yield this.main
  }

  #add(): LogWriter {
    const writer = this.#make()
    this.#writers.set(writer.signer.log, writer)
    return writer
  }
}
