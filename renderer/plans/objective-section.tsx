import { useDraggable, useDroppable } from '@dnd-kit/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ObjectiveBranch } from '#shared/plans/tree.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { ActionRow } from './action-row.tsx'
import { AddLine } from './add-line.tsx'
import { ApartHint } from './apart-hint.tsx'
import { Grip } from './grip.tsx'
import { isolated } from './isolated.ts'
import { RowMenu } from './row-menu.tsx'
import { useDueWords } from './use-due-words.ts'
import { laneOf } from './spots.ts'
import type { People } from '#renderer/store/use-people.ts'
import type { Moves } from './use-moves.ts'

type Props = {
  readonly branch: ObjectiveBranch
  readonly at: number
  readonly moves: Moves
  readonly people: People
}

const shownAtFirst = 20

/** One objective with its actions. */
export function ObjectiveSection({ branch, at, moves, people }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const dueWords = useDueWords()
  const { number } = useFormat()
  const [all, setAll] = useState(false)
  const { objective, actions } = branch
  const { id, goal, way, text, measure, due, apart } = objective
  const { ref, handleRef, isDragging } = useDraggable({ id, data: { kind: 'objective' } })
  const { ref: slotRef, isDropTarget } = useDroppable({
    id: `before/${id}`,
    data: { kind: 'objective', parent: laneOf(goal, way), at },
    accept: (source) => source.data['kind'] === 'objective',
    disabled: goal === null,
  })
  const { ref: endRef, isDropTarget: isOverEnd } = useDroppable({
    id: `end/${id}`,
    data: { kind: 'action', parent: id, at: actions.length },
    accept: (source) => source.data['kind'] === 'action',
    collisionPriority: 0,
  })
  const { held } = moves
  const isHeld = held?.kind === 'objective' && held.id === id
  const heldHere = held?.kind === 'action' && actions.some((one) => one.id === held.id)
  const shown = all || heldHere ? actions : actions.slice(0, shownAtFirst)
  const hidden = actions.length - shown.length
  const look = `${isHeld ? ' is-held' : ''}${isDragging ? ' is-dragged' : ''}`
  const about = [
    ...(measure === '' ? [] : [t('objective.known-by', { measure: isolated(measure) })]),
    ...(due === null ? [] : [dueWords(due, null)]),
  ]
  return (
    <li ref={slotRef} className={`plans-slot${isDropTarget && !isDragging ? ' is-over' : ''}`}>
      {/* Not a landmark: two goals may well share an objective, and a plan has many. Headings lead through it. */}
      <div ref={ref} className={`plans-objective${look}`}>
        <div className="plans-objective__head">
          <Grip kind="objective" id={id} text={text} moves={moves} handleRef={handleRef} />
          <div className="grow">
            <h3>
              {goal !== null && (
                <span className="plans-number numbers" aria-hidden>
                  {number(at + 1)}
                </span>
              )}
              <Link href={`/plans/${id}`} className="plans-name">
                <bdi>{text}</bdi>
              </Link>
            </h3>
            {about.length > 0 && <p className="meta">{about.join(' · ')}</p>}
            <ApartHint isApart={apart} />
          </div>
          <RowMenu kind="objective" id={id} text={text} moves={moves} />
        </div>
        <div ref={endRef} className={`plans-end${isOverEnd ? ' is-over' : ''}`}>
          {actions.length > 0 && (
            <ul className="plans-actions">
              {shown.map((action, place) => (
                <ActionRow
                  key={action.id}
                  action={action}
                  at={place}
                  moves={moves}
                  people={people}
                />
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
          <AddLine
            label={t('action.add')}
            button={t('action.add-to', { text })}
            onAdd={async (line) =>
              (await act('plans/add-action', { objective: id, text: line })).done
            }
          />
        </div>
      </div>
    </li>
  )
}
