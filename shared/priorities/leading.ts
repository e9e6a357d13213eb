import type { Result } from './items.ts'

/** The options that stand in front, by the rule chosen beforehand. */
export function leading({ outcome }: Result): ReadonlySet<string> {
  switch (outcome.kind) {
    case 'no-dots':
      return new Set()
    case 'leads':
    case 'settled':
      return new Set([outcome.option])
    case 'tied':
      return new Set(outcome.options)
  }
}
