import type { Spot } from './columns.ts'

/** What cards and columns tell about themselves as drop targets. */
export type DropData = {
  readonly theme: string | null
  readonly at: number
  /** The column's name, to be said. */
  readonly name: string
}

/** The spot a drop target stands for; null where it is none of ours. */
export function spotOfTarget(idea: string, data: unknown): (Spot & Pick<DropData, 'name'>) | null {
  if (typeof data !== 'object' || data === null) return null
  if (!('theme' in data) || !('at' in data) || !('name' in data)) return null
  const { theme, at, name } = data
  if (typeof at !== 'number' || typeof name !== 'string') return null
  return theme === null || typeof theme === 'string' ? { idea, theme, at, name } : null
}
