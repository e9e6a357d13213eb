import { expect, test } from 'vitest'
import { hideSmall } from '#shared/assets/inventory/hide-small.ts'

/** All rows of so many cells, each from 0 to `most`. */
function* rows(width: number, most: number): Generator<readonly number[]> {
  if (width === 0) yield []
  else
    for (const rest of rows(width - 1, most))
      for (let count = 0; count <= most; count += 1) yield [...rest, count]
}

const sum = (row: readonly number[]) => row.reduce((all, count) => all + count, 0)

test.each([
  [3, 3, 9],
  [5, 3, 13],
  [4, 4, 6],
])(
  'below %i nobody can be counted back: for %i cells every row that reads the same has every hidden number in two ways',
  (fewest, width, most) => {
    // Whoever reads a row may know this rule by heart and try every row there could be.
    const read = new Map<string, (readonly number[])[]>()
    for (const row of rows(width, most)) {
      const told = JSON.stringify(hideSmall(row, sum(row), fewest))
      read.set(told, [...(read.get(told) ?? []), row])
    }
    let hidden = 0
    for (const [told, possible] of read) {
      const { cells } = JSON.parse(told) as { cells: (number | null)[] }
      for (const [at, cell] of cells.entries()) {
        if (cell !== null) {
          expect(cell === 0 || cell >= fewest, told).toBe(true)
          continue
        }
        hidden += 1
        expect(new Set(possible.map((row) => row[at])).size, told).toBeGreaterThan(1)
      }
    }
    expect(hidden).toBeGreaterThan(100)
  },
)

test('what is not small stays as it is, and none may be told', () => {
  expect(hideSmall([0, 20, 11], 31, 11)).toEqual({ cells: [0, 20, 11], total: 31 })
  expect(hideSmall([0, 3, 20, 11], 34, 11)).toEqual({ cells: [0, null, 20, 11], total: null })
  expect(hideSmall([9, 3, 20, 0], 32, 11)).toEqual({ cells: [null, null, 20, 0], total: 32 })
  expect(hideSmall([3, 0], 3, 11)).toEqual({ cells: [null, 0], total: null })
})
