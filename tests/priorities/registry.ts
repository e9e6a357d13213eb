import { prioritiesHandlers } from '#shared/priorities/handlers.ts'
import { prioritiesViewers } from '#shared/priorities/views.ts'
import type { Registry } from '../support/memory-vault.ts'

/** The room's real handlers and views, for a vault in memory. */
export const prioritiesRegistry: Registry = {
  handlers: prioritiesHandlers,
  viewers: prioritiesViewers,
}
