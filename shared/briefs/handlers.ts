import type { Handlers } from '#shared/contract/handlers.ts'
import { blockHandlers } from './block-commands.ts'
import { briefHandlers } from './brief-commands.ts'
import type { briefsCommands } from './contract.ts'

/** Commands that make files; electron/vault carries them out. */
export type FileCommand = 'briefs/preview' | 'briefs/export'

/** How this room carries out its commands. */
export const briefsHandlers: Handlers<Omit<typeof briefsCommands, FileCommand>> = {
  ...briefHandlers,
  ...blockHandlers,
}
