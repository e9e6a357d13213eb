import type { Handlers } from '#shared/contract/handlers.ts'
import { actionHandlers } from './action-commands.ts'
import type { plansCommands } from './contract.ts'
import { goalHandlers } from './goal-commands.ts'
import { objectiveHandlers } from './objective-commands.ts'
import { outlineHandlers } from './outline-commands.ts'
import { wayHandlers } from './way-commands.ts'

/** Commands about files; electron/vault carries them out. */
export type PlansFileCommand = 'plans/calendar' | 'plans/calendar-look'

/** How this room carries out its commands. */
export const plansHandlers: Handlers<Omit<typeof plansCommands, PlansFileCommand>> = {
  ...goalHandlers,
  ...wayHandlers,
  ...objectiveHandlers,
  ...actionHandlers,
  ...outlineHandlers,
}
