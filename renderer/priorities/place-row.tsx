import { useDraggable, useDroppable } from '@dnd-kit/react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { DragGrip } from '#renderer/ui/drag-grip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'

import { useFormat } from '#renderer/ui/use-format.ts'
import { PlaceMenu } from './place-menu.tsx'
import type { PlaceData } from './place-target.ts'
import type { Places } from './use-places.ts'

type Props = {
  readonly id: string
  readonly text: string
  /** null: not ranked. */
  readonly place: number | null
  readonly places: Places
}

/** One option of a ranked ballot. Its grip also takes arrows and the digits 1 to 9. */
export function PlaceRow({ id, text, place, places }: Props) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  const { ref, handleRef, isDragging } = useDraggable({ id })
  const { ref: slotRef, isDropTarget } = useDroppable({
    id: `at/${id}`,
    data: { place } satisfies PlaceData,
  })
  const last = places.ranked.length
  const canUp = place !== null && place > 1
  const canDown = place !== null && place < last
  const onKey = (key: string): boolean => {
    const digit = /^[1-9]$/.test(key) ? Number(key) : null
    const most = place === null ? last + 1 : last
    if (digit !== null && digit <= most) places.place(id, digit)
    else if (key === 'ArrowUp' && canUp) places.place(id, place - 1)
    else if (key === 'ArrowDown' && canDown) places.place(id, place + 1)
    else return false
    return true
  }
  const look = `${place === null ? ' is-unranked' : ''}${isDragging ? ' is-dragged' : ''}`
  return (
    <li ref={slotRef} className={isDropTarget && !isDragging ? 'is-over' : ''} data-option={id}>
      <div ref={ref} className={`priorities-place${look}`}>
        <DragGrip
          label={t('grip', { text })}
          isHeld={false}
          at={String(place)}
          handleRef={handleRef}
          onKey={onKey}
        />
        <span className="priorities-place__number numbers" aria-hidden>
          {place === null ? '–' : number(place)}
        </span>
        <b className="grow" dir="auto">
          {text}
        </b>
        <span className="priorities-place__moves">
          <span data-does="place">
            {place === null ? (
              <Button
                aria-label={t('places.add-named', { text })}
                onPress={() => {
                  places.place(id, last + 1)
                }}
              >
                {t('places.add')}
              </Button>
            ) : (
              <PlaceMenu id={id} text={text} place={place} places={places} />
            )}
          </span>
          {place !== null && (
            <>
              <span data-does="up">
                <IconButton
                  label={t('places.up', { text })}
                  icon={ArrowUp}
                  kind="secondary"
                  isDisabled={!canUp}
                  onPress={() => {
                    places.place(id, place - 1, 'up')
                  }}
                />
              </span>
              <span data-does="down">
                <IconButton
                  label={t('places.down', { text })}
                  icon={ArrowDown}
                  kind="secondary"
                  isDisabled={!canDown}
                  onPress={() => {
                    places.place(id, place + 1, 'down')
                  }}
                />
              </span>
            </>
          )}
        </span>
      </div>
    </li>
  )
}
