import type { Kind, Spot } from './spots.ts'

/** The spot a drop target stands for, as rows and lanes put it into their data; null where it is none for this kind. */
export function spotOfTarget(kind: Kind, id: string, data: unknown): Spot | null {
  if (typeof data !== 'object' || data === null) return null
  if (!('kind' in data) || !('parent' in data) || !('at' in data)) return null
  const { parent, at } = data
  if (data.kind !== kind || typeof at !== 'number') return null
  return parent === null || typeof parent === 'string' ? { kind, id, parent, at } : null
}

/** What is dragged, as its data says. */
export function kindOfSource(data: unknown): Kind | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null
  const { kind } = data
  return kind === 'action' || kind === 'objective' || kind === 'goal' ? kind : null
}
