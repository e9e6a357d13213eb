import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { FirstPhoto } from './contract.ts'
import type { AssetFile } from './file.ts'
import type { FileRecords } from './file-records.ts'

type Arrivals = {
  readonly isHere: (file: AssetFile) => boolean
  /** Hears that something came to this computer. */
  readonly onArrival: (listener: () => void) => () => void
}

/**
 * The first photo of each strength that has one here, under the strength's id, for long lists: a change costs what the
 * strengths it is about have, however many others there are.
 */
export function firstPhotosOf(
  records: Pick<FileRecords, 'all' | 'of' | 'subscribe'>,
  { isHere, onArrival }: Arrivals,
): LiveView<FirstPhoto> {
  const items = new Map<string, FirstPhoto>()
  /** Strengths of which a photo is on its way that would stand first. */
  const waiting = new Set<string>()
  const listeners = createListeners<FirstPhoto>()
  /** Looks at one strength; whether something else stands there now. */
  const look = (asset: string): boolean => {
    const photos = records.of(asset).filter(({ kind, archived }) => kind === 'photo' && !archived)
    const at = photos.findIndex(isHere)
    if (at === 0 || photos.length === 0) waiting.delete(asset)
    else waiting.add(asset)
    const before = items.get(asset)
    const now = photos[at]
    if (now === undefined) return items.delete(asset)
    const { id, alt, plain } = now
    if (before?.id === id && before.alt === alt && before.plain === plain) return false
    items.set(asset, { id, alt, plain })
    return true
  }
  const lookAt = (assets: readonly string[]) => {
    const moved = assets.filter(look)
    listeners.publish({
      set: moved.flatMap((asset) => {
        const item = items.get(asset)
        return item === undefined ? [] : [[asset, item] as const]
      }),
      gone: moved.filter((asset) => !items.has(asset)),
    })
  }
  for (const asset of new Set(Array.from(records.all(), ([, file]) => file.asset))) look(asset)
  const stops = [
    records.subscribe(lookAt),
    onArrival(() => {
      if (waiting.size > 0) lookAt([...waiting])
    }),
  ]
  return {
    items: () => items.entries(),
    subscribe: listeners.subscribe,
    close: () => {
      for (const stop of stops) stop()
    },
  }
}
