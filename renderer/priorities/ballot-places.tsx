import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Carried, DragArea } from '#renderer/ui/drag-area.tsx'
import type { BallotField } from './ballot-field.ts'
import { placeOfTarget } from './place-target.ts'
import { PlaceRow } from './place-row.tsx'
import { PlacesEnd } from './places-end.tsx'
import { usePlaces } from './use-places.ts'

/** A ranked ballot: dragged, moved by buttons, or given a place from a menu. No two options share a place. */
export function BallotPlaces(field: BallotField) {
  const { t } = useTranslation('priorities')
  const area = useRef<HTMLDivElement>(null)
  const places = usePlaces(field, area)
  const { ranked, unranked } = places
  const words = useMemo(
    () => ({
      how: t('places.how'),
      up: t('drag.up'),
      over: ({ target }: Carried) => {
        const place = placeOfTarget(target?.data)
        if (place === undefined) return t('drag.nowhere')
        return place === null ? t('places.over-none') : t('places.over', { place })
      },
      down: t('drag.down'),
      cancelled: t('lift.cancelled'),
    }),
    [t],
  )
  return (
    <DragArea
      words={words}
      onDrop={({ source, target }) => {
        const place = placeOfTarget(target?.data)
        if (source === null || place === undefined) return
        const option = String(source.id)
        const from = ranked.findIndex(({ id }) => id === option) + 1
        // The place was read while the option still stood above it.
        const isBelow = place !== null && from > 0 && from < place
        places.place(option, isBelow ? place - 1 : place)
      }}
    >
      <p className="muted">{t('ballot.about-places')}</p>
      <div className="stack stack--4" ref={area}>
        <PlacesEnd title={t('places.yours')} place={ranked.length + 1}>
          {ranked.length === 0 ? (
            <p className="meta">{t('places.empty')}</p>
          ) : (
            <ol className="priorities-places" aria-label={t('places.yours')}>
              {ranked.map(({ id, text }, at) => (
                <PlaceRow key={id} id={id} text={text} place={at + 1} places={places} />
              ))}
            </ol>
          )}
        </PlacesEnd>
        {unranked.length > 0 && (
          <PlacesEnd title={t('places.unranked')} place={null}>
            <ul className="priorities-places" aria-label={t('places.unranked')}>
              {unranked.map(({ id, text }) => (
                <PlaceRow key={id} id={id} text={text} place={null} places={places} />
              ))}
            </ul>
          </PlacesEnd>
        )}
      </div>
    </DragArea>
  )
}
