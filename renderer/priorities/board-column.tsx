import { useDroppable } from '@dnd-kit/react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useAsked } from '#renderer/workspace/asked.ts'
import { AddIdea } from './add-idea.tsx'
import type { Column } from './columns.ts'
import type { DropData } from './drop-target.ts'
import { type Ask, IdeaCard } from './idea-card.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import type { Moves } from './use-moves.ts'
import type { People } from './use-people.ts'

type Props = {
  readonly column: Column
  readonly moves: Moves
  readonly people: People
  readonly ask: Ask
  readonly goesOn: boolean
}

const shownAtFirst = 20

/** What was asked for from elsewhere, as `idea/…`: it stands here with the next frame. */
function focusOn(asked: string): void {
  requestAnimationFrame(() => {
    document.getElementById(asked)?.querySelector('button')?.focus()
  })
}

/** A theme with its ideas, or what is not sorted yet. */
export function BoardColumn({ column, moves, people, ask, goesOn }: Props) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  const [all, setAll] = useState(false)
  const head = useId()
  const { theme, ideas } = column
  const id = theme?.id ?? null
  const { ref, isDropTarget } = useDroppable({
    id: `end/${id ?? ''}`,
    data: { theme: id, at: ideas.length, name: moves.nameOf(id) } satisfies DropData,
    collisionPriority: 0,
  })
  useAsked(
    (asked) => asked === `theme/${id ?? ''}` || ideas.some((idea) => asked === `idea/${idea.id}`),
    (asked) => {
      setAll(true)
      focusOn(asked)
    },
  )
  const heldHere = ideas.some((idea) => idea.id === moves.held)
  const shown = all || heldHere ? ideas : ideas.slice(0, shownAtFirst)
  const hidden = ideas.length - shown.length
  const look = `${theme === null ? ' priorities-column--unsorted' : ''}${isDropTarget ? ' is-over' : ''}`
  return (
    <section
      id={`theme/${id ?? ''}`}
      ref={ref}
      className={`priorities-column${look}`}
      aria-labelledby={head}
    >
      <header className="priorities-column__head">
        <h2 id={head} dir="auto">
          {theme?.name ?? t('unsorted')}
        </h2>
        <span className="meta numbers">{number(ideas.length)}</span>
        {theme !== null && <ThemeMenu theme={theme} moves={moves} people={people} />}
      </header>
      <p className="meta" dir="auto">
        {theme?.about ?? t('unsorted-hint')}
      </p>
      {ideas.length > 0 && (
        <ul className="priorities-ideas">
          {shown.map((idea, at) => (
            <IdeaCard key={idea.id} idea={idea} at={at} moves={moves} people={people} ask={ask} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            setAll(true)
          }}
        >
          {t('show-more', { count: hidden })}
        </Button>
      )}
      <AddIdea theme={id} goesOn={goesOn} />
    </section>
  )
}
