import type * as v from 'valibot'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { CommandRow } from '#shared/contract/row.ts'
import { commands, type CommandName } from '#shared/contract/table.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import { briefsHandlers } from '#shared/briefs/handlers.ts'
import { meetingsHandlers } from '#shared/meetings/handlers.ts'
import { peopleHandlers } from '#shared/people/commands.ts'
import { plansHandlers } from '#shared/plans/handlers.ts'
import { prioritiesHandlers } from '#shared/priorities/handlers.ts'
import { textHandlers } from '#shared/texts/commands.ts'
import { keptFileServices } from './assets/file-services.ts'
import { sheetServices } from './assets/sheet-services.ts'
import { assetFileServices } from './assets/services.ts'
import { underlayServices } from './assets/underlay-services.ts'
import { briefFileServices } from './briefs/services.ts'
import { coalitionOf, type Carrier } from './call.ts'
import { peopleServices } from './coalition/services.ts'
import { bundleServices } from './connecting/bundle-services.ts'
import { courierServices } from './connecting/courier-services.ts'
import { linkServices } from './connecting/services.ts'
import { keepingServices } from './keeping/services.ts'
import { keptServices } from './keeping/kept-services.ts'
import { lockServices } from './lock-services.ts'
import { meetingsServices } from './meetings/services.ts'
import { plansFileServices } from './plans/services.ts'
import { prioritiesFileServices } from './priorities/services.ts'
import { presenceServices } from './presence/services.ts'
import { roomServices } from './room/services.ts'
import { textServices } from './texts/services.ts'
import { workspaceServices } from './workspace-services.ts'

const handlers = {
  ...assetHandlers,
  ...peopleHandlers,
  ...prioritiesHandlers,
  ...plansHandlers,
  ...briefsHandlers,
  ...meetingsHandlers,
  ...textHandlers,
} as const

type DocumentCommand = keyof typeof handlers
type DocumentCommands = Pick<typeof commands, DocumentCommand>

const documentHandlers: Handlers<DocumentCommands> = handlers

/** A command that is a change of documents: done when it is durable. */
const edit =
  <C extends DocumentCommand>(name: C): Carrier<C> =>
  async (call, input) => {
    const coalition = coalitionOf(call)
    const handler: Handlers<DocumentCommands>[C] = documentHandlers[name]
    const row: CommandRow<v.GenericSchema, v.GenericSchema> = commands[name]
    const window = row.undo === 'none' ? null : call.window
    const output = coalition.edit(window, name, (desk) => handler(desk, input))
    await coalition.space.settled()
    return output
  }

/** Who carries out which command. */
export const carriers: { readonly [C in CommandName]: Carrier<C> } = {
  ...lockServices,
  ...workspaceServices,
  ...peopleServices,
  ...keepingServices,
  ...keptServices,
  ...linkServices,
  ...bundleServices,
  ...courierServices,
  ...assetFileServices,
  ...keptFileServices,
  ...sheetServices,
  ...underlayServices,
  ...briefFileServices,
  ...plansFileServices,
  ...prioritiesFileServices,
  ...meetingsServices,
  ...textServices,
  ...presenceServices,
  ...roomServices,
  'coalition/rename': edit('coalition/rename'),
  'people/rename': edit('people/rename'),
  'devices/rename': edit('devices/rename'),
  'assets/add': edit('assets/add'),
  'assets/edit': edit('assets/edit'),
  'assets/same': edit('assets/same'),
  'assets/different': edit('assets/different'),
  'assets/offer-add': edit('assets/offer-add'),
  'assets/offer-edit': edit('assets/offer-edit'),
  'assets/offer-archive': edit('assets/offer-archive'),
  'assets/offer-settle': edit('assets/offer-settle'),
  'assets/offer-restore': edit('assets/offer-restore'),
  'assets/file-edit': edit('assets/file-edit'),
  'assets/file-move': edit('assets/file-move'),
  'assets/file-archive': edit('assets/file-archive'),
  'assets/file-restore': edit('assets/file-restore'),
  'assets/edit-many': edit('assets/edit-many'),
  'assets/settle': edit('assets/settle'),
  'assets/underlay-edit': edit('assets/underlay-edit'),
  'assets/underlay-off': edit('assets/underlay-off'),
  'assets/underlay-back': edit('assets/underlay-back'),
  'assets/sheet-edit': edit('assets/sheet-edit'),
  'assets/sheet-off': edit('assets/sheet-off'),
  'assets/sheet-back': edit('assets/sheet-back'),
  'assets/stand-put': edit('assets/stand-put'),
  'assets/stand-off': edit('assets/stand-off'),
  'assets/archive': edit('assets/archive'),
  'assets/restore': edit('assets/restore'),
  'assets/import-undo': edit('assets/import-undo'),
  'assets/link': edit('assets/link'),
  'assets/link-edit': edit('assets/link-edit'),
  'assets/unlink': edit('assets/unlink'),
  'assets/link-restore': edit('assets/link-restore'),
  'priorities/add-idea': edit('priorities/add-idea'),
  'priorities/edit-idea': edit('priorities/edit-idea'),
  'priorities/move-idea': edit('priorities/move-idea'),
  'priorities/merge-ideas': edit('priorities/merge-ideas'),
  'priorities/unmerge-idea': edit('priorities/unmerge-idea'),
  'priorities/archive-idea': edit('priorities/archive-idea'),
  'priorities/restore-idea': edit('priorities/restore-idea'),
  'priorities/add-theme': edit('priorities/add-theme'),
  'priorities/edit-theme': edit('priorities/edit-theme'),
  'priorities/move-theme': edit('priorities/move-theme'),
  'priorities/archive-theme': edit('priorities/archive-theme'),
  'priorities/restore-theme': edit('priorities/restore-theme'),
  'priorities/open-round': edit('priorities/open-round'),
  'priorities/open-proposal': edit('priorities/open-proposal'),
  'priorities/take-part': edit('priorities/take-part'),
  'priorities/take-back': edit('priorities/take-back'),
  'priorities/close-round': edit('priorities/close-round'),
  'priorities/archive-round': edit('priorities/archive-round'),
  'priorities/restore-round': edit('priorities/restore-round'),
  'priorities/record-decision': edit('priorities/record-decision'),
  'priorities/amend-decision': edit('priorities/amend-decision'),
  'priorities/add-weighing': edit('priorities/add-weighing'),
  'priorities/archive-weighing': edit('priorities/archive-weighing'),
  'priorities/restore-weighing': edit('priorities/restore-weighing'),
  'priorities/add-criterion': edit('priorities/add-criterion'),
  'priorities/edit-criterion': edit('priorities/edit-criterion'),
  'priorities/archive-criterion': edit('priorities/archive-criterion'),
  'priorities/restore-criterion': edit('priorities/restore-criterion'),
  'priorities/score-criterion': edit('priorities/score-criterion'),
  'plans/add-goal': edit('plans/add-goal'),
  'plans/edit-goal': edit('plans/edit-goal'),
  'plans/move-goal': edit('plans/move-goal'),
  'plans/archive-goal': edit('plans/archive-goal'),
  'plans/restore-goal': edit('plans/restore-goal'),
  'plans/add-way': edit('plans/add-way'),
  'plans/edit-way': edit('plans/edit-way'),
  'plans/move-way': edit('plans/move-way'),
  'plans/follow-way': edit('plans/follow-way'),
  'plans/archive-way': edit('plans/archive-way'),
  'plans/restore-way': edit('plans/restore-way'),
  'plans/add-objective': edit('plans/add-objective'),
  'plans/edit-objective': edit('plans/edit-objective'),
  'plans/move-objective': edit('plans/move-objective'),
  'plans/archive-objective': edit('plans/archive-objective'),
  'plans/restore-objective': edit('plans/restore-objective'),
  'plans/add-action': edit('plans/add-action'),
  'plans/add-outline': edit('plans/add-outline'),
  'plans/edit-action': edit('plans/edit-action'),
  'plans/move-action': edit('plans/move-action'),
  'plans/archive-action': edit('plans/archive-action'),
  'plans/restore-action': edit('plans/restore-action'),
  'plans/set-status': edit('plans/set-status'),
  'plans/wait-for': edit('plans/wait-for'),
  'plans/take-on': edit('plans/take-on'),
  'plans/hand-on': edit('plans/hand-on'),
  'briefs/add': edit('briefs/add'),
  'briefs/edit': edit('briefs/edit'),
  'briefs/archive': edit('briefs/archive'),
  'briefs/restore': edit('briefs/restore'),
  'briefs/add-block': edit('briefs/add-block'),
  'briefs/edit-block': edit('briefs/edit-block'),
  'briefs/move-block': edit('briefs/move-block'),
  'briefs/remove-block': edit('briefs/remove-block'),
  'briefs/restore-block': edit('briefs/restore-block'),
  'briefs/confirm-block': edit('briefs/confirm-block'),
  'meetings/add': edit('meetings/add'),
  'meetings/edit': edit('meetings/edit'),
  'meetings/set-role': edit('meetings/set-role'),
  'meetings/archive': edit('meetings/archive'),
  'meetings/restore': edit('meetings/restore'),
  'meetings/add-item': edit('meetings/add-item'),
  'meetings/edit-item': edit('meetings/edit-item'),
  'meetings/set-minutes': edit('meetings/set-minutes'),
  'meetings/move-item': edit('meetings/move-item'),
  'meetings/remove-item': edit('meetings/remove-item'),
  'meetings/restore-item': edit('meetings/restore-item'),
  'meetings/add-need': edit('meetings/add-need'),
  'meetings/edit-need': edit('meetings/edit-need'),
  'meetings/remove-need': edit('meetings/remove-need'),
  'meetings/add-word': edit('meetings/add-word'),
  'meetings/edit-word': edit('meetings/edit-word'),
  'meetings/remove-word': edit('meetings/remove-word'),
  'meetings/save-template': edit('meetings/save-template'),
  'meetings/edit-template': edit('meetings/edit-template'),
  'meetings/archive-template': edit('meetings/archive-template'),
  'meetings/restore-template': edit('meetings/restore-template'),
  'meetings/carry-decisions': edit('meetings/carry-decisions'),
  'meetings/carry-actions': edit('meetings/carry-actions'),
  'meetings/carry-came': edit('meetings/carry-came'),
  'meetings/carry-strengths': edit('meetings/carry-strengths'),
  'meetings/add-line': edit('meetings/add-line'),
  'meetings/move-line': edit('meetings/move-line'),
  'meetings/remove-line': edit('meetings/remove-line'),
  'meetings/restore-line': edit('meetings/restore-line'),
  'meetings/line-fits': edit('meetings/line-fits'),
  'meetings/minutes-state': edit('meetings/minutes-state'),
  'meetings/minutes-read': edit('meetings/minutes-read'),
  'meetings/add-way': edit('meetings/add-way'),
  'meetings/edit-way': edit('meetings/edit-way'),
  'meetings/remove-way': edit('meetings/remove-way'),
  'texts/settle': edit('texts/settle'),
  'texts/comment': edit('texts/comment'),
  'texts/settle-comment': edit('texts/settle-comment'),
}
