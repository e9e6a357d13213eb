import type { Handlers } from '#shared/contract/handlers.ts'
import type { meetingsCommands } from './contract.ts'
import { itemHandlers } from './item-commands.ts'
import { meetingHandlers } from './meeting-commands.ts'
import { needHandlers } from './need-commands.ts'
import { templateHandlers } from './template-commands.ts'

/** How this room carries out its commands. */
export const meetingsHandlers: Handlers<typeof meetingsCommands> = {
  ...meetingHandlers,
  ...itemHandlers,
  ...needHandlers,
  ...templateHandlers,
}
