import * as v from 'valibot'
import { TieRuleSchema } from '#shared/priorities/round-shapes.ts'

/** What every vote is set up with, as it begins. */
export const voteSettings = {
  options: v.pipe(v.array(v.string()), v.minLength(2)),
  secrecy: v.picklist(['open', 'hidden', 'secret']),
  door: v.picklist(['devices', 'cards']),
  quorum: v.nullable(v.number()),
  tie: TieRuleSchema,
} as const
