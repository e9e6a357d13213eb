import * as Y from 'yjs'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { isKnownText } from '#shared/texts/known-text.ts'
import { Typed } from '../space/typed.ts'
import type { TextSession } from './text-session.ts'

type Part = ViewItem<'texts/changes'>

/** Bytes in one part of an update. */
const partBytes = 192 * 1024

/** All that a session's document holds, then what others write there. `onClose` is told once. */
export function changesView(
  { log, draft }: TextSession,
  document: Y.Doc,
  onClose: () => void,
): LiveView<Part> {
  const listeners = createListeners<Part>()
  let followed = document
  let count = 0
  const keyed = (parts: readonly Part[]) =>
    parts.map((part) => [String(++count).padStart(9, '0'), part] as const)
  const first = keyed(partsOf(document, Y.encodeStateAsUpdate(document)))
  const tell = (update: Uint8Array, origin: unknown) => {
    if (origin instanceof Typed && origin.log === log) return
    listeners.publish({ set: keyed(partsOf(followed, update)), gone: [] })
  }
  const follow = (next: Y.Doc) => {
    followed.off('update', tell)
    next.on('update', tell)
    followed = next
  }
  follow(document)
  const stopWaiting = draft?.began.on(follow)
  return {
    items: () => first,
    subscribe: listeners.subscribe,
    close: () => {
      stopWaiting?.()
      followed.off('update', tell)
      onClose()
    },
  }
}

function partsOf(document: Y.Doc, update: Uint8Array): readonly Part[] {
  if (!isKnownText(document)) return [{ bytes: '', more: false, newer: true }]
  const parts: Part[] = []
  for (let at = 0; at < update.length; at += partBytes) {
    const bytes = Buffer.from(update.subarray(at, at + partBytes)).toString('base64')
    parts.push({ bytes, more: at + partBytes < update.length, newer: false })
  }
  return parts
}
