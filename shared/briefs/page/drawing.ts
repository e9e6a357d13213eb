/** A small finished picture in points; y runs down. Screen, web page and paper draw the same one. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly rects: readonly DrawnRect[]
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
  { width, height, rects, texts }: Drawing,
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
  texts: texts.map((text) => ({
    ...text,
    x: text.x * factor,
    y: text.y * factor,
    size: text.size * factor,
  })),
})
