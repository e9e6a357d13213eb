import { mostPoints } from '#shared/priorities/methods.ts'

export type KeyedRules = {
  /** Whatever is none of the others is answered by an order. */
  readonly method: string
  readonly options: readonly { readonly id: string }[]
  readonly dots: number | null
  readonly atMost: number | null
}

/** What was typed into the boxes of one sheet, as marks; or why it cannot be counted, and the number that says so. */
export type KeyedMarks =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'marks'; readonly marks: Readonly<Record<string, number>> }
  | {
      readonly kind: 'wrong'
      readonly why: 'number' | 'points' | 'dots' | 'at-most' | 'same-place'
      readonly count: number
    }

const wrong = (why: Extract<KeyedMarks, { kind: 'wrong' }>['why'], count = 0): KeyedMarks => ({
  kind: 'wrong',
  why,
  count,
})

/** Digits of whichever keyboard. */
const western = (typed: string): string =>
  typed
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x06_60))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06_f0))

/** Read the boxes of one sheet by the rules of its vote. Places that were left out move up; the same place twice cannot be counted. */
export function keyedMarks(rules: KeyedRules, boxes: Readonly<Record<string, string>>): KeyedMarks {
  const typed = rules.options.flatMap(({ id }) => {
    const text = western(boxes[id] ?? '')
    return text === '' ? [] : [{ id, text }]
  })
  if (typed.length === 0) return { kind: 'nothing' }
  if (typed.some(({ text }) => !/^\d{1,3}$/.test(text))) return wrong('number')
  // What gets nothing is not on the ballot, as with phones: nobody sees by a 0 that it was on paper.
  const given = typed
    .map(({ id, text }) => ({ id, mark: Number(text) }))
    .filter(({ mark }) => mark > 0)
  const most = Math.max(0, ...given.map(({ mark }) => mark))
  switch (rules.method) {
    case 'approval':
      return marksOf(given.map(({ id }) => ({ id, mark: 1 })))
    case 'score':
    case 'star':
      return most > mostPoints ? wrong('points', mostPoints) : marksOf(given)
    case 'dots': {
      const each = rules.dots ?? 1
      const atMost = rules.atMost ?? each
      if (given.reduce((sum, { mark }) => sum + mark, 0) > each) return wrong('dots', each)
      return most > atMost ? wrong('at-most', atMost) : marksOf(given)
    }
    default: {
      const order = given.toSorted((a, b) => a.mark - b.mark)
      const twice = order.find(({ mark }, at) => order[at + 1]?.mark === mark)
      if (twice !== undefined) return wrong('same-place', twice.mark)
      return marksOf(order.map(({ id }, at) => ({ id, mark: at + 1 })))
    }
  }
}

const marksOf = (given: readonly { readonly id: string; readonly mark: number }[]): KeyedMarks =>
  given.length === 0
    ? { kind: 'nothing' }
    : { kind: 'marks', marks: Object.fromEntries(given.map(({ id, mark }) => [id, mark])) }
