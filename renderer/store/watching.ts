import * as v from 'valibot'
import type { FrameFromPage } from '#shared/contract/frames.ts'
import type { ViewSink } from '#shared/contract/link.ts'
import type { Problem } from '#shared/contract/problem.ts'
import { type ViewItem, type ViewName, type ViewParams, views } from '#shared/contract/table.ts'

type Pairs = readonly (readonly [string, unknown])[]

type Watch = {
  n: number
  readonly ask: (n: number) => FrameFromPage
  readonly restart: () => void
  readonly items: (pairs: Pairs, last: boolean) => void
  readonly change: (pairs: Pairs, gone: readonly string[]) => void
  readonly fail: (problem: Problem) => void
}

/** Views that are watched over a pipe, and over the next one when it breaks. */
export function createWatching(nextNumber: () => number, send: (frame: FrameFromPage) => void) {
  const watches = new Map<number, Watch>()

  function start(watch: Watch): void {
    watch.n = nextNumber()
    watches.set(watch.n, watch)
    send(watch.ask(watch.n))
  }

  return {
    watch<V extends ViewName>(
      at: string | null,
      name: V,
      params: ViewParams<V>,
      sink: ViewSink<ViewItem<V>>,
    ): () => void {
      const watch = createWatch(name, (n) => ({ t: 'watch', n, at, name, params }), sink)
      start(watch)
      return () => {
        watches.delete(watch.n)
        send({ t: 'leave', n: watch.n })
      }
    },
    again() {
      const before = [...watches.values()]
      watches.clear()
      for (const watch of before) {
        watch.restart()
        start(watch)
      }
    },
    items(n: number, pairs: Pairs, last: boolean) {
      watches.get(n)?.items(pairs, last)
    },
    change(n: number, pairs: Pairs, gone: readonly string[]) {
      watches.get(n)?.change(pairs, gone)
    },
    failed(n: number, problem: Problem) {
      watches.get(n)?.fail(problem)
    },
  }
}

function createWatch<V extends ViewName>(
  name: V,
  ask: Watch['ask'],
  sink: ViewSink<ViewItem<V>>,
): Watch {
  let complete = false
  /** Keys the page has; while a view is watched again, those that did not come back yet. */
  const known = new Set<string>()
  let missing: Set<string> | null = null

  const take = (pairs: Pairs): readonly (readonly [string, ViewItem<V>])[] => {
    const read = readItems(name, pairs)
    for (const [key] of read) {
      known.add(key)
      missing?.delete(key)
    }
    return read
  }

  return {
    n: 0,
    ask,
    restart() {
      missing = new Set(known)
    },
    items(pairs, last) {
      const set = take(pairs)
      if (complete) sink.change({ set, gone: [] })
      else sink.items(set, last)
      if (!last) return
      complete = true
      const gone = [...(missing ?? [])]
      missing = null
      for (const key of gone) known.delete(key)
      if (gone.length > 0) sink.change({ set: [], gone })
    },
    change(pairs, gone) {
      for (const key of gone) known.delete(key)
      sink.change({ set: take(pairs), gone })
    },
    fail: sink.fail,
  }
}

/** Items as the table describes them; one that is not so is left out, as it could not be shown. */
function readItems<V extends ViewName>(
  name: V,
  pairs: Pairs,
): readonly (readonly [string, ViewItem<V>])[] {
  return pairs.flatMap(([key, item]) => {
    const read = v.safeParse(views[name].item, item)
    return read.success ? [[key, read.output] as const] : []
  })
}
