import type { MinutesLine } from '../machine.ts'

type Item = { readonly text: string; readonly bin: string | null; readonly name: string | null }

/** What was gathered, as the minutes have it: how many took part, and the words themselves, list by list. */
export function saidLines(
  kind: string,
  numbers: { readonly gave: number; readonly passed: number; readonly held: number },
  items: readonly Item[],
): readonly MinutesLine[] {
  const bins = [...new Set(items.map(({ bin }) => bin))]
  const took: MinutesLine = {
    key: 'took-part',
    values: { ...numbers, count: items.length },
    said: [],
  }
  const lists = bins.map((bin): MinutesLine => {
    const said = items.filter((item) => item.bin === bin).map(wordsOf)
    return {
      key: bin === null ? `${kind}.said` : `${kind}.${bin}`,
      values: { count: said.length },
      said,
    }
  })
  return [took, ...lists]
}

const wordsOf = ({ text, name }: Item): string => (name === null ? text : `${text} (${name})`)
