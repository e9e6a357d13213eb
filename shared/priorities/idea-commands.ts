import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord } from '#shared/documents/record.ts'
import { cardsIn, cardsOf } from './board.ts'
import type { prioritiesCommands } from './contract.ts'
import { speakers } from './groups.ts'
import { readIdea, type Idea } from './idea.ts'
import { mapsOf, mapsOn } from './maps.ts'
import { placeAmong, type Place } from './place.ts'
import { readTheme } from './theme.ts'

type Commands = Handlers<typeof prioritiesCommands>
type IdeaCommands = Pick<Commands, Extract<keyof Commands, `priorities/${string}-idea${string}`>>

/** Gather, edit, move, merge and put away ideas. */
export const ideaHandlers: IdeaCommands = {
  'priorities/add-idea': (desk, { text, from, theme }) => {
    const id = desk.newId()
    if (theme !== null) existingTheme(desk, theme)
    const { order, others } = placeCard(desk, id, theme, {})
    desk.change('priorities', (document) => {
      const { ideas } = mapsOf(document)
      addRecord(ideas, id, { text, from, theme, order, by: desk.me, at: desk.now })
      for (const [other, key] of others) editRecord(ideas, other, { order: key })
    })
    return { id }
  },
  'priorities/edit-idea': (desk, { id, text, from }) => edit(desk, id, { text, from }),
  'priorities/move-idea': (desk, { id, theme, before, after }) => {
    existingIdea(desk, id)
    if (theme !== null) existingTheme(desk, theme)
    const { order, others } = placeCard(desk, id, theme, { before, after })
    desk.change('priorities', (document) => {
      const { ideas } = mapsOf(document)
      editRecord(ideas, id, { theme, order, changed: mark(desk) })
      for (const [other, key] of others) editRecord(ideas, other, { order: key })
    })
    return {}
  },
  'priorities/merge-ideas': (desk, { into, ids }) => {
    const all = readIdeas(desk)
    const speaking = speakers(all)
    const target = speaking.get(into)
    const speaker = target === undefined ? undefined : all.get(target)
    if (speaker === undefined || speaker.archived) throw new Refusal('no-such-idea')
    for (const id of ids) {
      existingIdea(desk, id)
      if (speaking.get(id) === target) throw new Refusal('idea-already-merged')
    }
    desk.change('priorities', (document) => {
      const { ideas } = mapsOf(document)
      // The speaker may stand in a circle that two people made apart; from now on it speaks for itself.
      if (speaker.into !== null) editRecord(ideas, speaker.id, { into: null })
      for (const id of new Set(ids.map((id) => speaking.get(id) ?? id)))
        editRecord(ideas, id, { into: speaker.id, changed: mark(desk) })
    })
    return {}
  },
  'priorities/unmerge-idea': (desk, { id }) => {
    const idea = existingIdea(desk, id)
    const all = readIdeas(desk)
    const speaker = all.get(speakers(all).get(id) ?? id)
    if (idea.into === null || speaker === undefined || speaker.id === id)
      throw new Refusal('idea-not-merged')
    const { theme } = speaker
    const { order, others } = placeCard(desk, id, theme, { after: speaker.id })
    desk.change('priorities', (document) => {
      const { ideas } = mapsOf(document)
      editRecord(ideas, id, { into: null, theme, order, changed: mark(desk) })
      if (speaker.into !== null) editRecord(ideas, speaker.id, { into: null })
      for (const [other, key] of others) editRecord(ideas, other, { order: key })
    })
    return {}
  },
  'priorities/archive-idea': (desk, { id }) => edit(desk, id, { archived: true }),
  'priorities/restore-idea': (desk, { id }) => edit(desk, id, { archived: false }),
}

function edit(desk: Desk, id: string, fields: Parameters<typeof editRecord>[2]) {
  existingIdea(desk, id)
  desk.change('priorities', (document) =>
    editRecord(mapsOf(document).ideas, id, { ...fields, changed: mark(desk) }),
  )
  return {}
}

const mark = ({ me, now }: Desk) => ({ by: me, at: now })

function existingIdea(desk: Desk, id: string): Idea {
  const idea = readIdea(id, mapsOn(desk).ideas.get(id))
  if (idea === null) throw new Refusal('no-such-idea')
  return idea
}

function existingTheme(desk: Desk, id: string): void {
  const theme = readTheme(id, mapsOn(desk).themes.get(id))
  if (theme === null || theme.archived) throw new Refusal('no-such-theme')
}

function readIdeas(desk: Desk): ReadonlyMap<string, Idea> {
  const stored = mapsOn(desk).ideas
  return new Map(
    [...stored.keys()].flatMap((id) => {
      const idea = readIdea(id, stored.get(id))
      return idea === null ? [] : [[id, idea] as const]
    }),
  )
}

/** The order keys that put a card at a place in a theme: its own, and those of others that must make room. */
function placeCard(desk: Desk, id: string, theme: string | null, place: Place) {
  const { themes } = mapsOn(desk)
  const known = new Map(
    [...themes.keys()].flatMap((key) => {
      const read = readTheme(key, themes.get(key))
      return read === null ? [] : [[key, read] as const]
    }),
  )
  const others = new Map(placeAmong(cardsIn(cardsOf(readIdeas(desk), known), theme), id, place))
  const order = others.get(id) ?? ''
  others.delete(id)
  return { order, others }
}
