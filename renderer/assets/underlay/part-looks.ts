import type { Drawn } from '#shared/assets/underlay/drawn.ts'

/** How parts are painted, from the lowest up: areas, then lines with a darker edge below. */
export type PartLook = {
  readonly kind: Drawn['kind']
  readonly form: Drawn['form']
  readonly paint: 'fill' | 'edge' | 'line'
}

export const partLooks: readonly PartLook[] = [
  { kind: 'green', form: 'area', paint: 'fill' },
  { kind: 'water', form: 'area', paint: 'fill' },
  { kind: 'street', form: 'area', paint: 'fill' },
  { kind: 'road', form: 'area', paint: 'fill' },
  { kind: 'green', form: 'line', paint: 'line' },
  { kind: 'water', form: 'line', paint: 'line' },
  { kind: 'street', form: 'line', paint: 'edge' },
  { kind: 'road', form: 'line', paint: 'edge' },
  { kind: 'street', form: 'line', paint: 'line' },
  { kind: 'road', form: 'line', paint: 'line' },
  { kind: 'border', form: 'area', paint: 'line' },
  { kind: 'border', form: 'line', paint: 'line' },
]

/** How wide a line is in px: streets grow as one comes nearer. */
export function widthOf({ kind, paint }: PartLook, zoom: number): number {
  const street = Math.min(9, Math.max(0.6, (zoom - 11.5) * 1.1))
  const edge = paint === 'edge' ? Math.min(2, 0.8 + street / 4) : 0
  switch (kind) {
    case 'road':
      return street * 1.7 + edge
    case 'street':
      return street + edge
    case 'water':
      return Math.min(4, Math.max(1, (zoom - 10) * 0.6))
    case 'border':
      return 1.25
    case 'green':
      return 1
  }
}
