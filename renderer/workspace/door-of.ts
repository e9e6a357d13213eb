import type { ViewItem } from '#shared/contract/table.ts'

/** Where one of the coalitions on this computer is entered: one that still waits, or cannot be read, is spoken of outside. */
export function doorOf({ id, state }: Pick<ViewItem<'coalitions'>, 'id' | 'state'>): string {
  if (state === 'ready') return `/in/${id}`
  return state === 'waiting' ? `/welcome/waiting/${id}` : '/welcome'
}
