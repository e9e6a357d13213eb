import type { Handlers } from '#shared/contract/handlers.ts'
import type { prioritiesCommands } from './contract.ts'
import { decisionHandlers } from './decision-commands.ts'
import { ideaHandlers } from './idea-commands.ts'
import { roundHandlers } from './round-commands.ts'
import { themeHandlers } from './theme-commands.ts'
import { weighingHandlers } from './weighing-commands.ts'

/** Commands about files; electron/vault carries them out. */
export type PrioritiesFileCommand = 'priorities/box-look' | 'priorities/publish-box'

/** How this room carries out its commands. */
export const prioritiesHandlers: Handlers<Omit<typeof prioritiesCommands, PrioritiesFileCommand>> =
  {
    ...ideaHandlers,
    ...themeHandlers,
    ...roundHandlers,
    ...decisionHandlers,
    ...weighingHandlers,
  }
