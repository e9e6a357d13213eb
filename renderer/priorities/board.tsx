import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SayHolders } from '#renderer/presence/say-holders.tsx'
import { type Carried, DragArea } from '#renderer/ui/drag-area.tsx'
import { withoutItself } from './columns.ts'
import { BoardColumn } from './board-column.tsx'
import type { Ask } from './idea-card.tsx'
import { spotOfTarget } from './drop-target.ts'
import type { Moves } from './use-moves.ts'
import type { People } from './use-people.ts'

type Props = {
  readonly moves: Moves
  readonly people: People
  readonly ask: Ask
  /** The line below what is not sorted begins with the caret in it. */
  readonly goesOn: boolean
}

/** Themes side by side. Dragging is one of three equal ways to move an idea. */
export function Board({ moves, people, ask, goesOn }: Props) {
  const { t } = useTranslation('priorities')
  const words = useMemo(
    () => ({
      how: t('lift.how'),
      up: t('drag.up'),
      over: ({ target }: Carried) => {
        const spot = spotOfTarget('', target?.data)
        return spot === null
          ? t('drag.nowhere')
          : t('drag.over', { theme: spot.name, place: spot.at + 1 })
      },
      down: t('drag.down'),
      cancelled: t('lift.cancelled'),
    }),
    [t],
  )
  const textOf = (card: string) =>
    moves.columns.flatMap(({ ideas }) => ideas).find(({ id }) => id === card)?.text ?? null
  return (
    <DragArea
      words={words}
      onDrop={({ source, target }) => {
        const seen = spotOfTarget(String(source?.id), target?.data)
        const spot = seen === null ? null : withoutItself(moves.columns, seen)
        if (spot !== null) void moves.moveTo(spot)
      }}
    >
      <SayHolders textOf={textOf} />
      <div className="priorities-board">
        {moves.columns.map((column) => (
          <BoardColumn
            key={column.theme?.id ?? 'unsorted'}
            column={column}
            moves={moves}
            people={people}
            ask={ask}
            goesOn={goesOn && column.theme === null}
          />
        ))}
      </div>
    </DragArea>
  )
}
