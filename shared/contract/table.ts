import type * as v from 'valibot'
import { assetCommands, assetViews } from '#shared/assets/contract.ts'
import { briefsCommands, briefsViews } from '#shared/briefs/contract.ts'
import { peopleCommands, peopleViews } from '#shared/people/contract.ts'
import { homeViews } from '#shared/home/contract.ts'
import { keptCommands } from '#shared/keeping/contract.ts'
import { linkCommands, linkViews } from '#shared/links/contract.ts'
import { meetingsCommands, meetingsViews } from '#shared/meetings/contract.ts'
import { plansCommands, plansViews } from '#shared/plans/contract.ts'
import { prioritiesCommands, prioritiesViews } from '#shared/priorities/contract.ts'
import { presenceCommands, presenceViews } from '#shared/presence/contract.ts'
import { roomCommands, roomViews } from '#shared/meetings/room/contract.ts'
import { searchViews } from '#shared/search/contract.ts'
import { textCommands, textViews } from '#shared/texts/contract.ts'
import { workspaceCommands, workspaceViews } from './workspace.ts'

/** Everything that may be asked of the vault. Every side is typed and checked from these two tables. */
export const commands = {
  ...workspaceCommands,
  ...peopleCommands,
  ...assetCommands,
  ...prioritiesCommands,
  ...plansCommands,
  ...linkCommands,
  ...keptCommands,
  ...briefsCommands,
  ...meetingsCommands,
  ...textCommands,
  ...presenceCommands,
  ...roomCommands,
} as const

export const views = {
  ...workspaceViews,
  ...peopleViews,
  ...assetViews,
  ...prioritiesViews,
  ...plansViews,
  ...linkViews,
  ...briefsViews,
  ...meetingsViews,
  ...homeViews,
  ...searchViews,
  ...textViews,
  ...presenceViews,
  ...roomViews,
} as const

export type CommandName = keyof typeof commands
export type CommandInput<C extends CommandName> = v.InferInput<(typeof commands)[C]['input']>
export type CommandOutput<C extends CommandName> = v.InferOutput<(typeof commands)[C]['output']>

export type ViewName = keyof typeof views
export type ViewParams<V extends ViewName> = v.InferInput<(typeof views)[V]['params']>
export type ViewItem<V extends ViewName> = v.InferOutput<(typeof views)[V]['item']>
