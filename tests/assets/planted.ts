import { seededRandom, type SeededRandom } from '../support/seeded-random.ts'

/** A record as somebody else would have typed it down; knows nothing of how likes are found. */
export type Typed = {
  readonly name: string
  readonly address: string
  readonly at: readonly [lon: number, lat: number] | null
}

const short: readonly (readonly [RegExp, string])[] = [
  [/\bstreet\b/gi, 'St'],
  [/\broad\b/gi, 'Rd.'],
  [/\bavenue\b/gi, 'Ave'],
  [/\bcent(?:re|er)\b/gi, 'Ctr'],
  [/\blibrary\b/gi, 'Lib.'],
  [/\bcommunity\b/gi, 'Comm.'],
  [/\bschool\b/gi, 'Sch'],
  [/\belementary\b/gi, 'Elem.'],
  [/\band\b/gi, '&'],
]

const shortened = (text: string) =>
  short.reduce((said, [word, form]) => said.replaceAll(word, form), text)

/** Two neighbours change places, one letter is left out, or one is typed twice: somewhere behind the first of a word. */
function slip(text: string, random: SeededRandom): string {
  const places = [...text.matchAll(/(?<=\p{L})\p{L}{2}/gu)].map(({ index }) => index)
  if (places.length === 0) return text
  const at = random.pick(places)
  const [one = '', two = ''] = [text[at], text[at + 1]]
  const form = random.pick([two + one, one, one + one + two])
  return text.slice(0, at) + form + text.slice(at + 2)
}

type Change = (typed: Typed, random: SeededRandom) => Typed

const changes: readonly Change[] = [
  (typed) => ({ ...typed, name: typed.name.toUpperCase() }),
  (typed) => ({ ...typed, name: typed.name.toLowerCase(), address: typed.address.toLowerCase() }),
  (typed) => ({ ...typed, name: shortened(typed.name), address: shortened(typed.address) }),
  (typed, random) => ({ ...typed, name: slip(typed.name, random) }),
  (typed, random) => ({ ...typed, address: slip(typed.address, random) }),
  (typed) => ({ ...typed, name: typed.name.normalize('NFD').replaceAll(/\p{M}|['’.,-]/gu, '') }),
  (typed) => ({ ...typed, name: `The ${typed.name}` }),
  (typed) => ({ ...typed, address: typed.address.split(',')[0] ?? '' }),
  (typed) => ({ ...typed, address: '' }),
  (typed) => ({ ...typed, at: null }),
  ({ at, ...typed }, random) => ({
    ...typed,
    // Up to about 120 m, as another program places the same address.
    at: at && [
      at[0] + (random.below(2001) - 1000) / 1e6,
      at[1] + (random.below(2001) - 1000) / 1e6,
    ],
  }),
]

/** Two or three changes of some records; where a record says neither address nor spot any more, its last stays. */
export function planted(
  records: readonly Typed[],
  count: number,
  seed: number,
): readonly { readonly of: number; readonly typed: Typed }[] {
  const random = seededRandom(seed)
  const chosen = new Set<number>()
  while (chosen.size < count) chosen.add(random.below(records.length))
  return [...chosen].map((of) => {
    const original = records[of]
    if (!original) throw new RangeError('no such record')
    let typed = original
    for (let left = 2 + random.below(2); left > 0; left -= 1) {
      const next = random.pick(changes)(typed, random)
      if (next.at !== null || next.address !== '') typed = next
    }
    return { of, typed }
  })
}
