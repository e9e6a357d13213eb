import * as v from 'valibot'
import { pictureTypes } from '#shared/assets/files/pictures/picture.ts'
import { command, view } from '#shared/contract/row.ts'
import { HexIdSchema, IdSchema, MomentSchema, NothingSchema } from '#shared/contract/values.ts'
import { sheetFieldSchemas } from './sheet.ts'
import { SpotSchema } from './stand.ts'

const SheetSchema = v.strictObject({
  id: IdSchema,
  ...sheetFieldSchemas,
  size: v.strictTuple([v.number(), v.number()]),
  /** Whether the picture has come to this computer. */
  here: v.boolean(),
  archived: v.boolean(),
  by: HexIdSchema,
  at: MomentSchema,
})

/** A photo or floor plan that is a map, as it shows. */
export type SheetItem = Readonly<v.InferOutput<typeof SheetSchema>>

/** Commands about pictures that are maps, carried out by the vault, which holds the bytes. */
export const sheetFileCommands = {
  /** Keep a picture that was given as a map. It is looked into and cleaned as photos are. */
  'assets/sheet-add': command({
    who: 'member',
    input: v.strictObject({ file: IdSchema, ...sheetFieldSchemas }),
    output: v.strictObject({ id: IdSchema }),
  }),
  /** The picture, as a file to take. Refuses with `file-not-here` while it has not arrived. */
  'assets/sheet-open': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ id: IdSchema }),
    output: v.strictObject({ file: IdSchema, type: v.picklist(pictureTypes) }),
  }),
} as const

export const sheetCommands = {
  'assets/sheet-edit': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, change: v.partial(v.strictObject(sheetFieldSchemas)) }),
    output: NothingSchema,
  }),
  /** Take it off for everybody. It can be put back, with all that stands on it. */
  'assets/sheet-off': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
  'assets/sheet-back': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
  /** Put a strength somewhere on it, or move it there. */
  'assets/stand-put': command({
    who: 'member',
    input: v.strictObject({ sheet: IdSchema, asset: IdSchema, spot: SpotSchema }),
    output: NothingSchema,
  }),
  'assets/stand-off': command({
    who: 'member',
    input: v.strictObject({ sheet: IdSchema, asset: IdSchema }),
    output: NothingSchema,
  }),
} as const

export const sheetViews = {
  /** All of them, those that were taken off as well. */
  'assets/sheets': view({ who: 'member', params: NothingSchema, item: SheetSchema }),
  /** What stands on one of them, each under the id of the strength. */
  'assets/stands': view({
    who: 'member',
    params: v.strictObject({ id: IdSchema }),
    item: v.strictObject({ spot: SpotSchema }),
  }),
} as const
