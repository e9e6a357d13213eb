import { memo, useMemo } from 'react'
import type { MapSize, MapView } from '#renderer/assets/map/map-view.ts'
import { partLooks, widthOf } from './part-looks.ts'
import { pathOf, type Placed } from './part-paths.ts'

type Props = {
  readonly placed: readonly Placed[]
  readonly view: Pick<MapView, 'zoom'>
  readonly size: MapSize
}

/** Streets, water, borders and parks as lines and areas. */
export const UnderlayLines = memo(function UnderlayLines({ placed, view, size }: Props) {
  const paths = useMemo(() => {
    const drawn = new Map<string, string>()
    for (const look of partLooks) {
      const key = `${look.kind} ${look.form}`
      if (drawn.has(key)) continue
      const alike = placed.filter(({ part }) => part.kind === look.kind && part.form === look.form)
      drawn.set(key, pathOf(alike, size))
    }
    return drawn
  }, [placed, size])
  return partLooks.map((look) => {
    const { kind, form, paint } = look
    const line = paths.get(`${kind} ${form}`) ?? ''
    return (
      line !== '' && (
        <path
          key={`${kind} ${form} ${paint}`}
          className={`assets-under assets-under--${kind} assets-under--${paint}`}
          strokeWidth={paint === 'fill' ? undefined : widthOf(look, view.zoom)}
          d={line}
        />
      )
    )
  })
})
