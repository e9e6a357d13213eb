import type { Tally } from './result.ts'

/** The options that stand in front, by the rule chosen beforehand. */
export function leading({ outcome }: Pick<Tally, 'outcome'>): ReadonlySet<string> {
  switch (outcome.kind) {
    case 'nothing':
    case 'held':
    case 'read':
      return new Set()
    case 'leads':
    case 'settled':
    case 'adopted':
      return new Set([outcome.option])
    case 'tied':
      return new Set(outcome.options)
  }
}
