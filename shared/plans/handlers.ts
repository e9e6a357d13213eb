import type { Handlers } from '#shared/contract/handlers.ts'
import { actionHandlers } from './action-commands.ts'
import type { plansCommands } from './contract.ts'
import { goalHandlers } from './goal-commands.ts'
import { objectiveHandlers } from './objective-commands.ts'

/** How this room carries out its commands. */
export const plansHandlers: Handlers<typeof plansCommands> = {
  ...goalHandlers,
  ...objectiveHandlers,
  ...actionHandlers,
}
