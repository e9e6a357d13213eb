import type { ViewSink } from '#shared/contract/link.ts'
import type { LiveView } from '#shared/contract/live.ts'
import { Refusal, type Problem } from '#shared/contract/problem.ts'
import { toldOf } from './disk/file-error.ts'

const chunkSize = 500

/**
 * Feed one sink from a live view, again and again if the view has to be made anew (a document was rebuilt): the sink
 * then only hears what differs.
 */
export class Watch<T> {
  readonly #open: () => LiveView<T>
  readonly #sink: ViewSink<T>
  #view: LiveView<T> | null = null
  #sent = new Map<string, T>()
  #begun = false

  constructor(open: () => LiveView<T>, sink: ViewSink<T>) {
    this.#open = open
    this.#sink = sink
  }

  start(): void {
    const view = this.#tryOpen()
    if (!view) return
    this.#view = view
    view.subscribe((change) => {
      for (const [key, item] of change.set) this.#sent.set(key, item)
      for (const key of change.gone) this.#sent.delete(key)
      this.#sink.change(change)
    })
    const items = [...view.items()]
    if (this.#begun) this.#sendDifference(items)
    else this.#sendAll(items)
    this.#begun = true
  }

  stop(): void {
    this.#view?.close()
    this.#view = null
  }

  #sendAll(items: readonly (readonly [string, T])[]): void {
    this.#sent = new Map(items)
    for (let at = 0; at === 0 || at < items.length; at += chunkSize)
      this.#sink.items(items.slice(at, at + chunkSize), at + chunkSize >= items.length)
  }

  #sendDifference(items: readonly (readonly [string, T])[]): void {
    const now = new Map(items)
    const gone = [...this.#sent.keys()].filter((key) => !now.has(key))
    const set = items.filter(
      ([key, item]) => JSON.stringify(this.#sent.get(key)) !== JSON.stringify(item),
    )
    this.#sent = now
    if (gone.length > 0 || set.length > 0) this.#sink.change({ set, gone })
  }

  #tryOpen(): LiveView<T> | null {
    try {
      return this.#open()
    } catch (cause) {
      this.#sink.fail(problemOf(cause))
      return null
    }
  }
}

/** What a person is told of something that was thrown. */
export function problemOf(cause: unknown): Problem {
  const told = toldOf(cause)
  return told instanceof Refusal ? told.problem : { code: 'unexpected', values: {} }
}
