import * as v from 'valibot'
import { GiveSchema, PassSchema } from './intent.ts'
import { BallotFrameSchema } from './wire/phone-frames.ts'

/** What whoever leads asks for as somebody who takes part: as a phone would, without a phone's count. */
export const OwnActSchema = v.variant('kind', [
  v.omit(GiveSchema, ['n']),
  v.omit(PassSchema, ['n']),
  v.omit(BallotFrameSchema, ['n']),
])

export type OwnAct = Readonly<v.InferOutput<typeof OwnActSchema>>
