import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema, OptionalLineSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'

/** How one strength stands to another, read from the first to the second: "the clinic refers people to the garden". */
export const linkKinds = [
  'partners',
  'refers',
  'shares-space',
  'funds',
  'belongs',
  'runs',
  'at',
  'knows',
] as const

export type LinkKind = (typeof linkKinds)[number]

/** Kinds that say the same from both sides. */
const mutual: ReadonlySet<LinkKind> = new Set(['partners', 'shares-space', 'knows'])

export const isMutual = (kind: LinkKind): boolean => mutual.has(kind)

const MarkSchema = v.object({ by: HexIdSchema, at: MomentSchema })

export const linkFieldSchemas = {
  kind: v.picklist(linkKinds),
  /** In a few words, as people say it: "blood pressure days". */
  note: OptionalLineSchema,
} as const

/** Both ends are one value, so that turning a link around on two computers at once never leaves it with one end twice. */
const StoredSchema = v.object({
  ends: v.strictTuple([IdSchema, IdSchema]),
  kind: linkFieldSchemas.kind,
  note: v.optional(linkFieldSchemas.note, ''),
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
  /** The import it came with; it shows once that import is whole. */
  importId: v.optional(v.nullable(IdSchema), null),
})

/** One link between two strengths, as it is kept. What may show of them is in link-records.ts. */
export type Link = {
  readonly id: string
  readonly from: string
  readonly to: string
} & Readonly<Omit<v.InferOutput<typeof StoredSchema>, 'ends'>>

/** Read one stored link; null where this version cannot read it, so that it is set aside and counted. */
export function readLink(id: string, stored: unknown): Link | null {
  const parsed = v.safeParse(StoredSchema, plainRecord(stored))
  if (!parsed.success || !v.is(IdSchema, id)) return null
  const {
    ends: [from, to],
    ...rest
  } = parsed.output
  return { id, from, to, ...rest }
}

/** Links with the same key say the same; only one of them shows. */
export function sayingOf({ from, to, kind }: Pick<Link, 'from' | 'to' | 'kind'>): string {
  const [first, second] = isMutual(kind) && to < from ? [to, from] : [from, to]
  return `${kind} ${first} ${second}`
}
