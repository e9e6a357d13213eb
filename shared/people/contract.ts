import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import {
  HexIdSchema,
  KeyIdSchema,
  LineSchema,
  MomentSchema,
  NothingSchema,
} from '#shared/contract/values.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { keepingCommands } from './keeping-contract.ts'

const InviteSchema = v.strictObject({
  invite: KeyIdSchema,
  /** The whole invite as a link; whoever uses it first becomes this person here. */
  link: v.string(),
  /** The same as words to read aloud or type. */
  words: v.array(v.string()),
})

const DeviceSchema = v.strictObject({
  id: KeyIdSchema,
  name: v.string(),
  here: v.boolean(),
  /** When this computer last heard from it, by this computer's clock; null where never. */
  heard: v.nullable(MomentSchema),
})

/** Commands about coalitions, people, invites and computers. Most are carried out by the vault itself, not in a document. */
export const peopleCommands = {
  ...keepingCommands,
  'coalitions/found': command({
    who: 'anyone',
    input: v.strictObject({
      name: LineSchema,
      person: LineSchema,
      /** What this computer is called there; the person's name where it is left out. */
      device: v.optional(LineSchema),
    }),
    output: v.strictObject({ coalition: HexIdSchema, person: HexIdSchema, device: KeyIdSchema }),
  }),
  /** The made-up sample, begun when it is first asked for; it ends with the app. */
  'coalitions/open-sample': command({
    who: 'anyone',
    input: v.strictObject({
      /** Where it is left out, the language chosen for this computer, or else English. One that is open stays as it is. */
      language: v.optional(v.picklist(languageCodes)),
    }),
    output: v.strictObject({ coalition: HexIdSchema }),
  }),
  'coalitions/join': command({
    who: 'anyone',
    input: v.strictObject({ code: v.pipe(v.string(), v.maxLength(4000)), device: LineSchema }),
    output: v.strictObject({ coalition: HexIdSchema }),
  }),
  'coalitions/take-off': command({
    who: 'anyone',
    input: v.strictObject({ coalition: HexIdSchema }),
    output: NothingSchema,
  }),
  'coalition/rename': command({
    who: 'member',
    input: v.strictObject({ name: LineSchema }),
    output: NothingSchema,
  }),
  'people/rename': command({
    who: 'member',
    input: v.strictObject({ person: HexIdSchema, name: LineSchema }),
    output: NothingSchema,
  }),
  'devices/rename': command({
    who: 'member',
    input: v.strictObject({ device: KeyIdSchema, name: LineSchema }),
    output: NothingSchema,
  }),
  'people/invite': command({
    who: 'steward',
    input: v.strictObject({ name: LineSchema }),
    output: InviteSchema,
  }),
  'people/add-computer': command({
    who: 'member',
    input: NothingSchema,
    output: InviteSchema,
  }),
  'people/withdraw': command({
    who: 'member',
    input: v.strictObject({ invite: KeyIdSchema }),
    output: NothingSchema,
  }),
  'undo/back': command({
    who: 'member',
    input: NothingSchema,
    output: v.strictObject({ undone: v.nullable(v.string()) }),
  }),
  'undo/again': command({
    who: 'member',
    input: NothingSchema,
    output: v.strictObject({ redone: v.nullable(v.string()) }),
  }),
} as const

export const peopleViews = {
  coalitions: view({
    who: 'anyone',
    params: NothingSchema,
    item: v.strictObject({
      id: HexIdSchema,
      name: v.string(),
      person: v.string(),
      /** `waiting`: joined, but nothing has arrived from the others yet. */
      state: v.picklist(['ready', 'waiting', 'unreadable']),
      sample: v.boolean(),
      opened: MomentSchema,
    }),
  }),
  /** One item under the key `coalition`. */
  coalition: view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      id: HexIdSchema,
      name: v.string(),
      me: HexIdSchema,
      device: KeyIdSchema,
      steward: v.boolean(),
    }),
  }),
  'people/members': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      id: HexIdSchema,
      name: v.string(),
      role: v.picklist(['founder', 'steward', 'member']),
      /** 1-6: which of the presence colours is theirs. */
      color: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
      me: v.boolean(),
      invited: v.boolean(),
      devices: v.array(DeviceSchema),
    }),
  }),
  'people/invites': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      id: KeyIdSchema,
      name: v.string(),
      for: v.picklist(['person', 'computer']),
      state: v.picklist(['open', 'used', 'used-twice', 'withdrawn']),
      by: HexIdSchema,
      at: MomentSchema,
      /** Only on the computer that made it, while it is open. */
      link: v.nullable(v.string()),
      words: v.nullable(v.array(v.string())),
    }),
  }),
  /** What this computer is in the coalition; one item under the key `here`. */
  'people/here': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      /** `waiting`: not let in yet, or nothing has arrived; `out`: it was in, and is no longer. */
      state: v.picklist(['in', 'waiting', 'out']),
      /** Whether a recovery sheet can be made here: only on the founder's first device. */
      sheet: v.boolean(),
    }),
  }),
  /** What is kept and who has it; one item under the key `status`. */
  status: view({
    who: 'member',
    params: NothingSchema,
    item: v.variant('disk', [
      v.strictObject({
        disk: v.literal('saved'),
        nearby: v.number(),
        others: v.number(),
        ahead: v.number(),
        heard: v.nullable(v.strictObject({ person: v.string(), at: MomentSchema })),
      }),
      v.strictObject({
        disk: v.literal('saving'),
        nearby: v.number(),
        others: v.number(),
        ahead: v.number(),
        heard: v.nullable(v.strictObject({ person: v.string(), at: MomentSchema })),
      }),
      v.strictObject({ disk: v.literal('not-saved'), problem: v.string() }),
      /** The sample: in memory, and gone when the app ends. */
      v.strictObject({ disk: v.literal('none') }),
    ]),
  }),
  /** Records this version cannot read, under document/map: how many. */
  'records/set-aside': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({ document: v.string(), map: v.string(), ids: v.array(v.string()) }),
  }),
} as const
