import { setImmediate as letOthers } from 'node:timers/promises'
import { Refusal } from '#shared/contract/problem.ts'
import { bundleSpaceOf } from '#shared/sealed-log/bundle.ts'
import { coalitionOf, type Carrier, type Opener } from '../call.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { keyedView } from '../coalition/one-item-view.ts'
import { envelopesIn } from '../keeping/bundle-bytes.ts'
import { Signal } from '../space/signal.ts'

type BundleCommand = 'links/bundle-in' | 'links/bundle-stop'

/** Envelopes taken in at once, between two looks at whether to stop. */
const step = 200

type Taking = { done: number; readonly total: number; stopped: boolean }

/** The file being taken in for a coalition; one at a time. */
const taking = new WeakMap<Coalition, Taking>()
const moved = new Signal<Coalition>()

/** Commands about files of changes, carried by hand between computers. */
export const bundleServices: { readonly [C in BundleCommand]: Carrier<C> } = {
  'links/bundle-in': async (call, { file }) => {
    const coalition = coalitionOf(call)
    const { files, ports } = call.vault
    const bytes = files.read(file)
    const space = bundleSpaceOf(bytes)
    if (space === null) throw new Refusal('bundle-not-a-bundle')
    if (space !== coalition.id) throw new Refusal('bundle-other-space')
    if (taking.has(coalition)) throw new Refusal('bundle-under-way')
    const envelopes = envelopesIn(bytes, space, ports.suite)
    const now: Taking = { done: 0, total: envelopes.length, stopped: false }
    const before = coalition.space.index.count
    taking.set(coalition, now)
    try {
      while (now.done < now.total && !now.stopped) {
        moved.emit(coalition)
        await coalition.ready()
        await coalition.space.take(envelopes.slice(now.done, now.done + step))
        now.done = Math.min(now.total, now.done + step)
        await letOthers()
      }
    } finally {
      taking.delete(coalition)
      moved.emit(coalition)
    }
    files.forget(file)
    const taken = coalition.space.index.count - before
    return { read: now.done, taken, stopped: now.stopped }
  },

  'links/bundle-stop': (call) => {
    const now = taking.get(coalitionOf(call))
    if (now) now.stopped = true
    return Promise.resolve({})
  },
}

export const bundleView: Opener<'links/bundle'> = (call) => {
  const coalition = coalitionOf(call)
  const read = () => {
    const now = taking.get(coalition)
    return new Map(now ? [['bundle', { done: now.done, total: now.total }] as const] : [])
  }
  return keyedView(read, [
    (refresh) =>
      moved.on((one) => {
        if (one === coalition) refresh()
      }),
  ])
}
