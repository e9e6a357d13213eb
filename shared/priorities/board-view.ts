import type { Shelf } from '#shared/documents/desk.ts'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { cardsOf, type Card } from './board.ts'
import { readIdea, type Idea } from './idea.ts'
import type { BoardItem, IdeaItem, ThemeItem } from './items.ts'
import { mapsOn } from './maps.ts'
import { readTheme, type Theme } from './theme.ts'

/** Ideas and themes as cards and columns. Records are read as events name them; cards nothing happened to stay the same objects. */
export function viewBoard(shelf: Shelf): LiveView<BoardItem> {
  const maps = mapsOn(shelf)
  const ideas = liveRecords<Idea>(maps.ideas, readIdea)
  const themes = liveRecords<Theme>(maps.themes, readTheme)
  const listeners = createListeners<BoardItem>()
  let made = new Map<object, BoardItem>()
  let shown = arrange()

  function arrange(): Map<string, BoardItem> {
    const themesById = new Map(themes.items())
    const now = new Map<string, BoardItem>()
    const kept = new Map<object, BoardItem>()
    for (const theme of themesById.values()) {
      if (theme.archived) continue
      const item = made.get(theme) ?? themeItem(theme, shelf)
      kept.set(theme, item)
      now.set(`theme/${theme.id}`, item)
    }
    for (const card of cardsOf(new Map(ideas.items()), themesById)) {
      const [speaker] = card.ideas
      const fresh = ideaItem(card, shelf)
      const before = made.get(speaker)
      const item = before !== undefined && sameCard(before, fresh) ? before : fresh
      kept.set(speaker, item)
      now.set(`idea/${card.id}`, item)
    }
    made = kept
    return now
  }

  const follow = () => {
    const before = shown
    shown = arrange()
    listeners.publish({
      set: [...shown].filter(([key, item]) => before.get(key) !== item),
      gone: [...before.keys()].filter((key) => !shown.has(key)),
    })
  }
  const stop = [ideas.subscribe(follow), themes.subscribe(follow)]

  return {
    items: () => shown.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      for (const unsubscribe of stop) unsubscribe()
      ideas.close()
      themes.close()
    },
  }
}

/** The speaker is the same object already, so only what comes from elsewhere can differ: its theme and the voices merged into it. */
function sameCard(before: BoardItem, now: IdeaItem): boolean {
  if (before.kind !== 'idea' || before.theme !== now.theme) return false
  return JSON.stringify(before.voices) === JSON.stringify(now.voices)
}

function themeItem(theme: Theme, shelf: Shelf): ThemeItem {
  const { id, name, about, order } = theme
  return { kind: 'theme', id, name, about, order, apart: { name: others(theme, 'name', shelf) } }
}

function ideaItem({ id, order, theme, ideas }: Card, shelf: Shelf): IdeaItem {
  const [speaker] = ideas
  return {
    kind: 'idea',
    id,
    text: speaker.text,
    theme,
    order,
    at: speaker.at,
    voices: ideas.map(({ id: idea, text, by, from }) => ({ idea, text, by, from })),
    apart: {
      text: others(speaker, 'text', shelf),
      theme: (speaker.apart.get('theme') ?? []).flatMap(({ value, client }) =>
        value === null || typeof value === 'string' ? [{ value, by: shelf.authorOf(client) }] : [],
      ),
    },
  }
}

function others(record: Idea | Theme, field: string, shelf: Shelf) {
  return (record.apart.get(field) ?? []).flatMap(({ value, client }) =>
    typeof value === 'string' ? [{ value, by: shelf.authorOf(client) }] : [],
  )
}
