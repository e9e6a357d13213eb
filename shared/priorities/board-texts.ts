import type { Shelf } from '#shared/documents/desk.ts'
import { cardsOf } from './board.ts'
import { readIdea } from './idea.ts'
import { mapsOn } from './maps.ts'
import { readTheme } from './theme.ts'

/** Ideas on the board that are shown by themselves, as words to go on with elsewhere. */
export function ideasOnBoard(shelf: Pick<Shelf, 'read'>): readonly { ref: string; text: string }[] {
  const { ideas, themes } = mapsOn(shelf)
  const read = <T>(map: typeof ideas, reader: (id: string, stored: unknown) => T | null) =>
    new Map(
      [...map.entries()].flatMap(([id, stored]) => {
        const item = reader(id, stored)
        return item === null ? [] : [[id, item] as const]
      }),
    )
  return cardsOf(read(ideas, readIdea), read(themes, readTheme)).map(({ id, ideas: [first] }) => ({
    ref: id,
    text: first.text,
  }))
}
