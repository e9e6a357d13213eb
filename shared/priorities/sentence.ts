/** A sentence for people: a key in resources/locales under priorities `sentence`, and what fills it. */
export type Sentence = {
  readonly key: string
  readonly values: Readonly<Record<string, string | number | readonly string[]>>
}

export const sentence = (key: string, values: Sentence['values'] = {}): Sentence => ({
  key,
  values,
})

/** Numbers in sentences that count something, and what they count; any other number stands by itself. */
export const countedIn: Readonly<
  Record<string, 'dots' | 'people' | 'points' | 'rounds' | 'ballots'>
> = {
  dots: 'dots',
  people: 'people',
  needed: 'people',
  took: 'people',
  higher: 'people',
  lower: 'people',
  alike: 'people',
  points: 'points',
  rounds: 'rounds',
  counting: 'ballots',
  ballots: 'ballots',
}
