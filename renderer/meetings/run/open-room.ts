import type { ViewItem } from '#shared/contract/table.ts'

/** What whoever leads sees of a room that is open. */
export type OpenRoom = Extract<ViewItem<'room'>, { state: 'open' }>
