import problems from '#resources/locales/en/problems.json' with { type: 'json' }
import words from '#resources/locales/en/cli.json' with { type: 'json' }
import type { Problem } from '#shared/contract/problem.ts'

const sentences: ReadonlyMap<string, string> = new Map([
  ...Object.entries(problems),
  ...Object.entries(words),
])

/** A problem as one English sentence, from the same words the pages use; without words, its code and values. */
export function sentenceOf({ code, values }: Problem): string {
  const sentence = sentences.get(code)
  if (sentence === undefined) return `${code} ${JSON.stringify(values)}`
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
}
