import * as v from 'valibot'
import type { Source } from './source.ts'

const NamedSchema = v.object({ name: v.string() })
const lists = ['items', 'words'] as const
const ResultSchema = v.record(v.string(), v.unknown())

/** Strengths have names of their own, which are not those of who told of them. */
const namesStrengths = 'map-assets'

/** Names people gave with what they said or took on, each once: chosen for the room, and asked about before it leaves. */
export function namesGiven({ outcomes, kept }: Source): readonly string[] {
  const said = outcomes
    .filter(({ activity }) => activity !== namesStrengths)
    .flatMap(({ result }) => namesIn(result))
  const taken = kept.flatMap((one) =>
    one.kind === 'agreed' && one.who?.kind === 'words' ? [one.who.name] : [],
  )
  return [...new Set([...said, ...taken].map((name) => name.trim()))].filter((name) => name !== '')
}

function namesIn(result: unknown): readonly string[] {
  const read = v.safeParse(ResultSchema, result)
  if (!read.success) return []
  return lists.flatMap((list) => {
    const things: unknown = read.output[list]
    const all: readonly unknown[] = Array.isArray(things) ? things : []
    return all.flatMap((one) => (v.is(NamedSchema, one) ? [one.name] : []))
  })
}
