import * as v from 'valibot'
import { MarkSchema } from '#shared/assets/asset.ts'
import { command, view } from '#shared/contract/row.ts'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  NothingSchema,
} from '#shared/contract/values.ts'
import { plainKinds } from './drawn.ts'
import { PieceSchema } from './piece.ts'
import { mostUnderlays, underlayFacts, underlayFields } from './underlay.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const GivenSchema = v.strictObject({ file: IdSchema, fileName: LineSchema })

/** Commands about files that become layers under the map, carried out by the vault, which holds the files. */
export const underlayFileCommands = {
  /** Look into a GeoJSON file that was given. Changes nothing; `drawing` is a file with the pieces it would be drawn from. */
  'assets/underlay-look': command({
    who: 'member',
    input: v.strictObject({
      ...GivenSchema.entries,
      otherwise: v.optional(v.picklist(plainKinds)),
    }),
    output: v.strictObject({
      ...underlayFacts,
      named: CountSchema,
      corners: CountSchema,
      kept: CountSchema,
      leftOut: v.strictObject({
        points: CountSchema,
        buildings: CountSchema,
        empty: CountSchema,
        outside: CountSchema,
        broken: CountSchema,
      }),
      otherwise: v.picklist(plainKinds),
      drawing: IdSchema,
    }),
  }),
  'assets/underlay-add': command({
    who: 'member',
    input: v.strictObject({
      ...GivenSchema.entries,
      otherwise: v.picklist(plainKinds),
      ...underlayFields,
    }),
    output: v.strictObject({ id: IdSchema }),
  }),
} as const

export const underlayCommands = {
  'assets/underlay-edit': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, change: v.partial(v.strictObject(underlayFields)) }),
    output: NothingSchema,
  }),
  /** Take a layer off the map for everybody. It can be put back. */
  'assets/underlay-off': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
  'assets/underlay-back': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
} as const

export const underlayViews = {
  /** All layers, those that were taken off as well. */
  'assets/underlays': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      id: IdSchema,
      ...underlayFields,
      ...underlayFacts,
      by: HexIdSchema,
      at: MomentSchema,
      archived: v.nullable(v.strictObject(MarkSchema.entries)),
    }),
  }),
  /** What some layers draw, piece by piece. */
  'assets/underlay-pieces': view({
    who: 'member',
    params: v.strictObject({ ids: v.pipe(v.array(IdSchema), v.maxLength(mostUnderlays)) }),
    item: v.strictObject({ id: IdSchema, piece: PieceSchema }),
  }),
} as const
