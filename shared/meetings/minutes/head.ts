import * as v from 'valibot'
import type * as Y from 'yjs'
import { HexIdSchema, MomentSchema } from '#shared/contract/values.ts'
import { LanguagesSchema, type Languages, MinutesStateSchema, StampSchema } from './fields.ts'

const StandingSchema = v.object({
  state: MinutesStateSchema,
  by: HexIdSchema,
  at: MomentSchema,
  /** Stamp of all words then. */
  of: StampSchema,
})
const ReadBySchema = v.object({ at: MomentSchema, of: StampSchema })

export type Standing = Readonly<v.InferOutput<typeof StandingSchema>>
export type ReadBy = Readonly<v.InferOutput<typeof ReadBySchema>> & { readonly by: string }

/** About the minutes as a whole: plain values under fixed keys, and one for each person who has read them. */
export const headIn = (document: Y.Doc): Y.Map<unknown> => document.getMap('minutesHead')

const readPrefix = 'read/'
export const readKey = (person: string): string => `${readPrefix}${person}`

export function languagesOf(head: Y.Map<unknown>): Languages | null {
  const read = v.safeParse(LanguagesSchema, head.get('languages'))
  return read.success ? read.output : null
}

/** null: they are a draft still. */
export function standingOf(head: Y.Map<unknown>): Standing | null {
  const read = v.safeParse(StandingSchema, head.get('state'))
  return read.success ? read.output : null
}

/** Whoever has read them, and what they said then. */
export const readersOf = (head: Y.Map<unknown>): readonly ReadBy[] =>
  [...head.entries()]
    .flatMap(([key, stored]) => {
      const by = key.startsWith(readPrefix) ? key.slice(readPrefix.length) : ''
      const read = v.safeParse(ReadBySchema, stored)
      return read.success && v.is(HexIdSchema, by) ? [{ ...read.output, by }] : []
    })
    .toSorted((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1))

/** Whether this version can read what stands under a key. */
export function isHeadReadable(key: string, head: Y.Map<unknown>): boolean {
  if (key === 'languages') return languagesOf(head) !== null
  if (key === 'state') return standingOf(head) !== null
  return readersOf(head).some(({ by }) => readKey(by) === key)
}
