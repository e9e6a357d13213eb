/** A sentence for people: a key in resources/locales under priorities `sentence`, and what fills it. */
export type Sentence = {
  readonly key: string
  readonly values: Readonly<Record<string, string | number | readonly string[] | Sentence>>
}

export const sentence = (key: string, values: Sentence['values'] = {}): Sentence => ({
  key,
  values,
})

export type CountedUnit = 'dots' | 'people' | 'points' | 'rounds' | 'ballots'

/** Numbers in sentences that count something, and what they count; any other number stands by itself. */
const countedIn: Readonly<Record<string, CountedUnit>> = {
  dots: 'dots',
  people: 'people',
  needed: 'people',
  took: 'people',
  higher: 'people',
  lower: 'people',
  alike: 'people',
  between: 'people',
  against: 'people',
  stops: 'people',
  concerns: 'people',
  open: 'people',
  points: 'points',
  rounds: 'rounds',
  counting: 'ballots',
  ballots: 'ballots',
  enough: 'ballots',
  resting: 'ballots',
}

/** How a language says what stands in a sentence. */
export type Voice = {
  /** The words under `sentence.` and this key, filled. */
  readonly words: (key: string, values: Readonly<Record<string, string>>) => string
  /** A number with the word for what it counts. */
  readonly counted: (unit: CountedUnit, count: number) => string
  readonly number: (value: number) => string
  readonly list: (values: readonly string[]) => string
}

/** A sentence in words. */
export function say(voice: Voice, { key, values }: Sentence): string {
  const filled = Object.entries(values).map(
    ([name, value]) => [name, filling(voice, name, value)] as const,
  )
  return voice.words(key, Object.fromEntries(filled))
}

function filling(voice: Voice, name: string, value: Sentence['values'][string]): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object') return 'key' in value ? say(voice, value) : voice.list(value)
  const unit = countedIn[name]
  return unit === undefined ? voice.number(value) : voice.counted(unit, value)
}
