import type { Handlers } from '#shared/contract/handlers.ts'
import type { meetingsCommands } from './contract.ts'
import { itemHandlers } from './item-commands.ts'
import { meetingHandlers } from './meeting-commands.ts'
import { needHandlers } from './need-commands.ts'
import { templateHandlers } from './template-commands.ts'
import { wordHandlers } from './word-commands.ts'

/** Commands that make files; electron/vault carries them out. */
export type MeetingsFileCommand = 'meetings/calendar'

/** How this room carries out its commands. */
export const meetingsHandlers: Handlers<Omit<typeof meetingsCommands, MeetingsFileCommand>> = {
  ...meetingHandlers,
  ...itemHandlers,
  ...needHandlers,
  ...templateHandlers,
  ...wordHandlers,
}
