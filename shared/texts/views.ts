import type { Viewers } from '#shared/contract/handlers.ts'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { recordsOf } from '#shared/documents/record.ts'
import type { TextBlock } from '#shared/documents/text-blocks.ts'
import type { commentViews } from './comment-contract.ts'
import { commentViewers } from './comment-view.ts'
import type { textViews } from './contract.ts'
import { followTexts } from './follow-texts.ts'
import type { TextPlace } from './places.ts'
import { standingAt } from './standing.ts'
import { mentionedView } from './mention-view.ts'
import { sharedSaid } from './words.ts'

type Read = {
  readonly text: string | null
  readonly words: string
  readonly blocks: TextBlock[] | null
  readonly counts: boolean
  readonly by: string | null
}

export const textViewers: Viewers<
  Pick<typeof textViews, 'texts/standing' | 'texts/mentioning' | keyof typeof commentViews>
> = {
  ...commentViewers,
  'texts/standing': standingView,
  'texts/mentioning': mentionedView,
}

function standingView(shelf: Shelf, place: TextPlace): LiveView<Read> {
  const listeners = createListeners<Read>()
  const records = recordsOf(shelf.read(place.document), place.map)
  const texts = followTexts(shelf, () => {
    refresh()
  })
  let items = read(shelf, place)
  let followed: ReadonlySet<string> = new Set()
  /** Also those that have not come yet and are no items: nothing but their coming tells of them. */
  const follow = () => {
    const before = followed
    followed = textsAt(shelf, place)
    for (const text of before) if (!followed.has(text)) texts.note(text, null)
    for (const text of followed) texts.note(text, text)
  }
  const refresh = () => {
    const before = items
    items = read(shelf, place)
    follow()
    listeners.publish({
      set: [...items].filter(([key, item]) => differ(before.get(key), item)),
      gone: [...before.keys()].filter((key) => !items.has(key)),
    })
  }
  const onRecords: Parameters<typeof records.observeDeep>[0] = (events) => {
    const names = ({ path, target, changes }: (typeof events)[number]) =>
      target === records ? changes.keys.has(place.id) : path[0] === place.id
    if (events.some(names)) refresh()
  }
  records.observeDeep(onRecords)
  follow()
  return {
    items: () => items.entries(),
    subscribe: listeners.subscribe,
    close: () => {
      records.unobserveDeep(onRecords)
      texts.close()
    },
  }
}

/** Every shared text that a place points to, on its own or apart. */
function textsAt(shelf: Shelf, place: TextPlace): ReadonlySet<string> {
  const standing = standingAt(shelf, place)
  if (standing === null) return new Set()
  const { text, others } = standing
  return new Set([...(text === null ? [] : [text]), ...others.map((other) => other.text)])
}

/** A text that has not come yet shows what was there before. */
function read(shelf: Shelf, place: TextPlace): ReadonlyMap<string, Read> {
  const standing = standingAt(shelf, place)
  if (standing === null) return new Map()
  const { plain, text, by, others } = standing
  const said = text === null ? null : sharedSaid(shelf, text)
  const counting: Read = {
    text,
    words: said?.words ?? plain,
    blocks: said?.blocks ?? null,
    counts: true,
    by: text === null ? null : by,
  }
  const apart = others.flatMap((other) => {
    const otherSaid = sharedSaid(shelf, other.text)
    return otherSaid === null ? [] : [{ ...other, ...otherSaid, counts: false }]
  })
  return new Map([counting, ...apart].map((item) => [item.text ?? 'plain', item]))
}

/** Blocks stay the same object until their text changes. */
const differ = (a: Read | undefined, b: Read): boolean =>
  a?.words !== b.words ||
  a.blocks !== b.blocks ||
  a.counts !== b.counts ||
  a.by !== b.by ||
  a.text !== b.text
