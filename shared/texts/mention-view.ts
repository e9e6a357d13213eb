import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { type Mention, mentionKey } from '#shared/documents/mention.ts'
import { mentionIndexOf } from './mention-index.ts'
import { mentioned } from './mentioned.ts'

export type MentioningRecord = {
  readonly kind: Mention['kind']
  readonly id: string
  readonly name: string
}

/** Where a record is mentioned: what is here and was not put away, by its name now. */
export function mentionedView(shelf: Shelf, mention: Mention): LiveView<MentioningRecord> {
  const listeners = createListeners<MentioningRecord>()
  const index = mentionIndexOf(shelf)
  const key = mentionKey(mention)
  let shown = read()
  function read(): ReadonlyMap<string, MentioningRecord> {
    const found = index.mentioning(mention).flatMap((owner) => {
      const record = mentionKey(owner) === key ? null : mentioned(shelf, owner)
      if (record === null || record.archived) return []
      return [[mentionKey(owner), { ...owner, name: record.name }] as const]
    })
    return new Map(found)
  }
  const look = () => {
    const before = shown
    shown = read()
    const set = [...shown].filter(([one, { name }]) => before.get(one)?.name !== name)
    const gone = [...before.keys()].filter((one) => !shown.has(one))
    if (set.length > 0 || gone.length > 0) listeners.publish({ set, gone })
  }
  const stops = [
    index.subscribe((keys) => {
      if (keys.has(key)) look()
    }),
    ...ownersIn.map((name) => {
      const document = shelf.read(name)
      const lookAtNames = () => {
        if (index.mentioning(mention).length > 0) look()
      }
      document.on('update', lookAtNames)
      return () => {
        document.off('update', lookAtNames)
      }
    }),
  ]
  return {
    items: () => shown.entries(),
    subscribe: listeners.subscribe,
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

/** Documents with the names of what has long texts. */
const ownersIn = ['assets', 'plans', 'briefs'] as const
