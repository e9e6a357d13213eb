import type { Point } from '#shared/assets/place.ts'

/** How a line or an area of a layer is drawn: a big street, a street or path, water, a border, a park or wood. */
export const drawnKinds = ['road', 'street', 'water', 'border', 'green'] as const

export type DrawnKind = (typeof drawnKinds)[number]

/** What lines are taken for where their file does not say. */
export const plainKinds = ['street', 'water', 'border', 'green'] as const

export type PlainKind = (typeof plainKinds)[number]

export const drawnForms = ['line', 'area'] as const

/** Lines: each part is one line. Areas: each part is an outer ring, then its holes. All that has one name, kind and form is one. */
export type Drawn = {
  readonly kind: DrawnKind
  readonly name: string
  readonly form: (typeof drawnForms)[number]
  readonly parts: readonly (readonly (readonly Point[])[])[]
}

/** Fewer corners make no ring. */
export const fewestCorners = { line: 2, area: 4 } as const
