import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { DocumentName } from '#shared/documents/names.ts'

/**
 * A view that is read anew whenever one of its documents has changed. A brief has dozens of parts, so reading it whole
 * is cheap; items that say the same as before stay the same objects and are not sent again.
 *
 * @param documents which to follow now; asked again after each reading, because links may lead elsewhere
 * @param listen what else may have changed what is read
 */
export function watchDocuments<T>(
  shelf: Shelf,
  documents: () => Iterable<DocumentName>,
  read: () => Iterable<readonly [key: string, item: T]>,
  listen: (again: () => void) => () => void = () => () => undefined,
): LiveView<T> {
  const listeners = createListeners<T>()
  const followed = new Map<DocumentName, () => void>()
  let texts = new Map<string, string>()
  let shown = new Map<string, T>()

  const readAgain = () => {
    const before = { texts, shown }
    texts = new Map()
    shown = new Map()
    for (const [key, item] of read()) {
      const text = JSON.stringify(item)
      const same = before.texts.get(key) === text ? before.shown.get(key) : undefined
      texts.set(key, text)
      shown.set(key, same ?? item)
    }
    followAll()
    return before.shown
  }
  const follow = () => {
    const before = readAgain()
    listeners.publish({
      set: [...shown].filter(([key, item]) => before.get(key) !== item),
      gone: [...before.keys()].filter((key) => !shown.has(key)),
    })
  }
  const followAll = () => {
    const now = new Set(documents())
    for (const [name, stop] of followed)
      if (!now.has(name)) {
        stop()
        followed.delete(name)
      }
    for (const name of now) {
      if (followed.has(name)) continue
      const document = shelf.read(name)
      document.on('update', follow)
      followed.set(name, () => {
        document.off('update', follow)
      })
    }
  }

  readAgain()
  const stopListening = listen(follow)
  return {
    items: () => shown.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      stopListening()
      for (const stop of followed.values()) stop()
      followed.clear()
    },
  }
}
