import type { Handlers } from '#shared/contract/handlers.ts'
import { carryHandlers } from './carry/commands.ts'
import type { meetingsCommands } from './contract.ts'
import { itemHandlers } from './item-commands.ts'
import { meetingHandlers } from './meeting-commands.ts'
import { minutesHandlers, type MinutesServices } from './minutes/commands.ts'
import { needHandlers } from './need-commands.ts'
import { templateHandlers } from './template-commands.ts'
import { wordHandlers } from './word-commands.ts'

/** Commands that make files or speak several languages; electron/vault carries them out. */
export type MeetingsServices =
  | 'meetings/box-look'
  | 'meetings/publish-box'
  | 'meetings/calendar'
  | MinutesServices

/** How this room carries out its commands. */
export const meetingsHandlers: Handlers<Omit<typeof meetingsCommands, MeetingsServices>> = {
  ...meetingHandlers,
  ...itemHandlers,
  ...needHandlers,
  ...templateHandlers,
  ...wordHandlers,
  ...minutesHandlers,
  ...carryHandlers,
}
