/** A small finished picture in points; y runs down. Screen, web page and paper draw the same one. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly rects: readonly DrawnRect[]
  /** Above the rectangles, below the words. */
  readonly paths?: readonly DrawnPath[]
  readonly texts: readonly DrawnText[]
}

export type DrawnRect = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill: string
  readonly stroke: string | null
}

/** From where the last step ended; a curve is a cubic one: two handles, then its end. */
export type PathStep =
  | readonly ['move' | 'line', number, number]
  | readonly ['curve', number, number, number, number, number, number]

/** Closed where it is filled; a stroke has round joints. */
export type DrawnPath = {
  readonly steps: readonly PathStep[]
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
}

/** `x` is where `anchor` stands on the line; `y` is the baseline. */
export type DrawnText = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly strong: boolean
  readonly anchor: 'left' | 'middle' | 'right'
  readonly fill: string
  readonly text: string
}

/** The same picture larger or smaller, letters included. */
export const scaleDrawing = (
  { width, height, rects, paths, texts }: Drawing,
  factor: number,
): Drawing => ({
  width: width * factor,
  height: height * factor,
  rects: rects.map((rect) => ({
    ...rect,
    x: rect.x * factor,
    y: rect.y * factor,
    width: rect.width * factor,
    height: rect.height * factor,
    radius: rect.radius * factor,
  })),
  ...(paths === undefined ? {} : { paths: paths.map((path) => scalePath(path, factor)) }),
  texts: texts.map((text) => ({
    ...text,
    x: text.x * factor,
    y: text.y * factor,
    size: text.size * factor,
  })),
})

const scalePath = (path: DrawnPath, factor: number): DrawnPath => ({
  ...path,
  strokeWidth: path.strokeWidth * factor,
  steps: path.steps.map((step): PathStep => {
    if (step[0] !== 'curve') return [step[0], step[1] * factor, step[2] * factor]
    const [, ax, ay, bx, by, x, y] = step
    return ['curve', ax * factor, ay * factor, bx * factor, by * factor, x * factor, y * factor]
  }),
})
