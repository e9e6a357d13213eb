import { useDraggable, useDroppable } from '@dnd-kit/react'
import { useTranslation } from 'react-i18next'
import { useLocale } from 'react-aria-components'
import type { IdeaItem } from '#shared/priorities/items.ts'
import { HeldBy } from '#renderer/presence/held-by.tsx'
import { useHolder } from '#renderer/presence/use-others.ts'
import { useHolding } from '#renderer/presence/use-where.ts'
import { DragGrip } from '#renderer/ui/drag-grip.tsx'
import type { DropData } from './drop-target.ts'
import { IdeaApart } from './idea-apart.tsx'
import { IdeaMenu, targetsOf } from './idea-menu.tsx'
import { IdeaVoices } from './idea-voices.tsx'
import type { People } from './use-people.ts'
import type { Moves } from './use-moves.ts'

export type Ask = (what: 'theme' | 'merge' | 'edit' | 'archive' | 'part', idea: string) => void

type Props = {
  readonly idea: IdeaItem
  readonly at: number
  readonly moves: Moves
  readonly people: People
  readonly ask: Ask
}

/** One idea on the board: dragged by its grip, picked up by Space, or moved by its menu. */
export function IdeaCard({ idea, at, moves, people, ask }: Props) {
  const { t } = useTranslation('priorities')
  const { direction } = useLocale()
  const { id, text, theme } = idea
  const { ref, handleRef, isDragging } = useDraggable({ id, data: { text } })
  const { ref: slotRef, isDropTarget } = useDroppable({
    id: `before/${id}`,
    data: { theme, at, name: moves.nameOf(theme) } satisfies DropData,
  })
  const isHeld = moves.held === id
  const holder = useHolder(id)
  useHolding('priorities', isHeld || isDragging ? id : null)

  const whileStanding = (key: string): boolean => {
    const target = /^[1-9]$/.test(key) ? targetsOf(moves, theme)[Number(key) - 1] : undefined
    if (target !== undefined) void moves.moveTo(moves.endOf(id, target))
    else if (key === ' ' || key === 'Enter') moves.pickUp(id)
    else return false
    return true
  }
  const whileHeld = (key: string): boolean => {
    const toEnd = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (key === 'ArrowUp') moves.shift('up')
    else if (key === 'ArrowDown') moves.shift('down')
    else if (key === 'ArrowLeft' || key === 'ArrowRight') moves.shift(key === toEnd ? 'on' : 'back')
    else if (key === ' ' || key === 'Enter') void moves.drop()
    else if (key === 'Escape' || key === 'Tab') moves.cancel()
    else return false
    return key !== 'Tab'
  }

  const look = `${isHeld ? ' is-held' : ''}${isDragging ? ' is-dragged' : ''}${holder === null ? '' : ' is-elsewhere'}`
  return (
    <li
      id={`idea/${id}`}
      ref={slotRef}
      className={`priorities-slot${isDropTarget && !isDragging ? ' is-over' : ''}`}
    >
      <article ref={ref} className={`priorities-idea${look}`} aria-label={text}>
        <div className="row between">
          <DragGrip
            label={t('grip', { text })}
            isHeld={isHeld}
            at={`${theme ?? ''}/${String(at)}`}
            handleRef={handleRef}
            onKey={(key) => (isHeld ? whileHeld(key) : whileStanding(key))}
          />
          <IdeaMenu id={id} text={text} theme={theme} moves={moves} ask={ask} />
        </div>
        <p className="priorities-idea__text" dir="auto">
          {text}
        </p>
        <IdeaVoices
          idea={idea}
          people={people}
          onPart={(voice) => {
            ask('part', voice)
          }}
        />
        <HeldBy holder={holder} />
        <IdeaApart idea={idea} moves={moves} people={people} />
      </article>
    </li>
  )
}
