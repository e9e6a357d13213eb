import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord } from '#shared/documents/record.ts'
import { themesShown } from './board.ts'
import type { prioritiesCommands } from './contract.ts'
import { mapsOf, mapsOn } from './maps.ts'
import { placeAmong } from './place.ts'
import { readTheme, type Theme } from './theme.ts'

type Commands = Handlers<typeof prioritiesCommands>
type ThemeCommands = Pick<Commands, Extract<keyof Commands, `priorities/${string}-theme`>>

/** Name, order and put away themes. */
export const themeHandlers: ThemeCommands = {
  'priorities/add-theme': (desk, { name, about }) => {
    const id = desk.newId()
    const keys = placeAmong(shownThemes(desk), id, {})
    desk.change('priorities', (document) => {
      const order = keys.get(id)
      addRecord(mapsOf(document).themes, id, { name, about, order, by: desk.me, at: desk.now })
    })
    return { id }
  },
  'priorities/edit-theme': (desk, { id, name, about }) => edit(desk, id, { name, about }),
  'priorities/move-theme': (desk, { id, before, after }) => {
    existing(desk, id)
    const keys = placeAmong(shownThemes(desk), id, { before, after })
    desk.change('priorities', (document) => {
      const { themes } = mapsOf(document)
      const changed = { by: desk.me, at: desk.now }
      for (const [theme, order] of keys)
        editRecord(themes, theme, theme === id ? { order, changed } : { order })
    })
    return {}
  },
  'priorities/archive-theme': (desk, { id }) => edit(desk, id, { archived: true }),
  'priorities/restore-theme': (desk, { id }) => edit(desk, id, { archived: false }),
}

function edit(desk: Desk, id: string, fields: Parameters<typeof editRecord>[2]) {
  existing(desk, id)
  const changed = { by: desk.me, at: desk.now }
  desk.change('priorities', (document) =>
    editRecord(mapsOf(document).themes, id, { ...fields, changed }),
  )
  return {}
}

function existing(desk: Desk, id: string): void {
  if (readTheme(id, mapsOn(desk).themes.get(id)) === null) throw new Refusal('no-such-theme')
}

function shownThemes(desk: Desk): readonly Theme[] {
  const { themes } = mapsOn(desk)
  const read = [...themes.keys()].flatMap((id) => {
    const theme = readTheme(id, themes.get(id))
    return theme === null ? [] : [[id, theme] as const]
  })
  return themesShown(new Map(read))
}
