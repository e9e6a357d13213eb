import { type MapSize, type MapView, projectionOf } from './map-view.ts'

type Lines = { readonly fine: string; readonly bold: string }

const none: Lines = { fine: '', bold: '' }
/** Seen from farther away the outlines of countries are enough. */
const nearEnough = 8
const narrowest = 56
/** The corner of the map of the world from which lines are counted. */
const corner = [-180, 85.0511287798066] as const

/** Lines of a grid that is fixed to the world and halves its squares as one comes nearer; every fourth is bold. */
export function groundLines(view: MapView, size: MapSize): Lines {
  if (view.zoom < nearEnough || size.width === 0) return none
  const project = projectionOf(view, size)
  const [x0, y0] = project([...corner]) ?? []
  if (x0 === undefined || y0 === undefined) return none
  const world = 256 * 2 ** view.zoom
  const cell = world / 2 ** Math.floor(Math.log2(world / narrowest))
  let [fine, bold] = ['', '']
  const draw = (from: number, to: number, line: (at: number) => string) => {
    for (let step = Math.ceil(-from / cell); from + step * cell <= to; step += 1) {
      const path = line(Math.round(from + step * cell) + 0.5)
      if (step % 4 === 0) bold += path
      else fine += path
    }
  }
  draw(x0, size.width, (x) => `M${String(x)} 0V${String(size.height)}`)
  draw(y0, size.height, (y) => `M0 ${String(y)}H${String(size.width)}`)
  return { fine, bold }
}
