import type { TieRule } from '#shared/priorities/round-shapes.ts'
import type { Rules } from '#shared/priorities/tally/rules.ts'
import type { SeededRandom } from '#tests/support/seeded-random.ts'
import type { Slip } from './by-hand.ts'

export const rulesFor = (options: readonly string[], tie: TieRule = 'all-tied'): Rules => ({
  options: options.map((id) => ({ id })),
  tie,
})

const letters = ['A', 'B', 'C', 'D', 'E', 'F']

/** Two to `most` options and up to `slips` ballots; some name all options, some a few, and equal ones are frequent. */
export function someProfile(
  random: SeededRandom,
  most: number,
  slips: number,
  whole = false,
): { readonly options: readonly string[]; readonly slips: readonly Slip[] } {
  const options = letters.slice(0, 2 + random.below(most - 1))
  const count = random.below(slips + 1)
  return {
    options,
    slips: Array.from({ length: count }, () =>
      shuffled(random, options).slice(
        0,
        whole || random.below(3) > 0 ? options.length : 1 + random.below(options.length),
      ),
    ),
  }
}

export function shuffled<T>(random: SeededRandom, all: readonly T[]): T[] {
  const left = [...all]
  return all.flatMap(() => left.splice(random.below(left.length), 1))
}

/** Ballots from lines like "42: Memphis > Nashville". */
export const slipsFrom = (lines: readonly string[]): readonly Slip[] =>
  lines.flatMap((line) => {
    const [count = '', order = ''] = line.split(':')
    return Array.from({ length: Number(count) }, () => order.split('>').map((one) => one.trim()))
  })
