import * as v from 'valibot'
import { fieldSchemas } from '#shared/assets/asset.ts'
import { type AssetKind, assetKinds } from '#shared/assets/kinds.ts'
import { IdSchema } from '#shared/contract/values.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { outcomesOn } from '../outcome.ts'
import { cutAtWord } from './decided.ts'

/** Something that was named at a meeting as a strength, before it is on the map. */
export type Named = {
  readonly id: string
  /** The title of the step in which it was named. */
  readonly step: string
  readonly name: string
  /** Null where nobody said it yet: it was named as an idea. */
  readonly kind: AssetKind | null
  readonly where: string
  readonly strong: string
}

const MappedSchema = v.object({
  items: v.array(
    v.object({
      ref: IdSchema,
      name: v.string(),
      kind: v.picklist(assetKinds),
      where: v.nullable(v.string()),
      strong: v.nullable(v.string()),
    }),
  ),
})

const SaidSchema = v.object({ items: v.array(v.object({ ref: IdSchema, text: v.string() })) })

/**
 * Strengths that were named at a meeting: put on the map together, or gathered as ideas, which people take one by one where
 * they are strengths. What was held back is not among them, nor is the name of anybody who gave one.
 */
export function namedOn(shelf: Pick<Desk, 'read'>, meeting: string): readonly Named[] {
  return outcomesOn(shelf, meeting).flatMap(({ activity, title, result }) => {
    if (activity === 'map-assets') {
      const read = v.safeParse(MappedSchema, result)
      return read.success
        ? read.output.items.flatMap(({ ref, name, kind, where, strong }) =>
            named(ref, title, name, kind, where ?? '', strong ?? ''),
          )
        : []
    }
    if (activity !== 'brainstorm') return []
    const read = v.safeParse(SaidSchema, result)
    return read.success
      ? read.output.items.flatMap(({ ref, text }) => named(ref, title, text, null, '', ''))
      : []
  })
}

/** As the map takes it: a name is one line; what does not fit into it stands in the words about it. None where nothing can be read. */
function named(
  id: string,
  step: string,
  said: string,
  kind: AssetKind | null,
  where: string,
  about: string,
): readonly Named[] {
  const line = oneLine(said)
  const isLong = line.length > longestName
  const read = v.safeParse(WordsSchema, {
    name: isLong ? `${cutAtWord(line, longestName - 1)}…` : line,
    where: oneLine(where),
    strong: [...(isLong ? [said] : []), about].filter((words) => words !== '').join('\n\n'),
  })
  return read.success ? [{ id, step, kind, ...read.output }] : []
}

const longestName = 120

const WordsSchema = v.object({
  name: fieldSchemas.name,
  where: fieldSchemas.address,
  strong: fieldSchemas.strong,
})

const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()
