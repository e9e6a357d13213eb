import { foldWord, wordsOf } from '#shared/search/words.ts'

/** What people write in short, in full; compared after folding. Both sides of a pair become the same word. */
const inFull = new Map(
  Object.entries({
    st: 'street',
    str: 'street',
    rd: 'road',
    ave: 'avenue',
    av: 'avenue',
    blvd: 'boulevard',
    dr: 'drive',
    ln: 'lane',
    sq: 'square',
    pl: 'place',
    pk: 'park',
    ct: 'court',
    hwy: 'highway',
    ctr: 'center',
    cntr: 'center',
    centre: 'center',
    cmty: 'community',
    comm: 'community',
    lib: 'library',
    libr: 'library',
    sch: 'school',
    elem: 'elementary',
    hosp: 'hospital',
    univ: 'university',
    assn: 'association',
    assoc: 'association',
    org: 'organization',
    organisation: 'organization',
    dept: 'department',
    svc: 'service',
    svcs: 'service',
    services: 'service',
    bldg: 'building',
    mt: 'mount',
    ft: 'fort',
    n: 'north',
    s: 'south',
    e: 'east',
    w: 'west',
    first: '1',
    second: '2',
    third: '3',
    fourth: '4',
    fifth: '5',
    sixth: '6',
    seventh: '7',
    eighth: '8',
    ninth: '9',
    tenth: '10',
    c: 'calle',
    avda: 'avenida',
  }),
)

/** Words that tell nothing apart. */
const empty: ReadonlySet<string> = new Set(
  'the of and a an at in on for de la el los las y del der die das und inc ltd llc co'.split(' '),
)

/** The telling words of a name or an address: folded, in full, ordinals as numbers. */
export function tellingWords(text: string): readonly string[] {
  const words = wordsOf(text.replaceAll(/['’.]/g, '')).flatMap((word) => {
    const folded = foldWord(word).replace(/^(\d+)(?:st|nd|rd|th|er|º|ª)$/, '$1')
    const full = inFull.get(folded) ?? folded
    return full === '' || empty.has(full) ? [] : [full]
  })
  return [...new Set(words)]
}

/** Whether two words differ by no more than a slip of the hand: one letter more, less, other or swapped; two in long words. */
export function nearlySame(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4 || /\d/.test(a + b)) return false
  return withinSlips(a, b, shorter >= 8 ? 2 : 1)
}

/** A bit for each letter that stands in a word, folded into 32: words that differ in many are far apart, which is told without aligning them. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function bitsIn(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

/** Optimal string alignment distance (Damerau–Levenshtein without moved blocks), up to `most`. */
function withinSlips(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  if (bitsIn(lettersOf(a) ^ lettersOf(b)) > 2 * most) return false
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + cost,
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    if (Math.min(...next) > most) return false
    before = row
    row = next
  }
  return (row[b.length] ?? Infinity) <= most
}

export type Likeness = {
  /** The share of telling words two texts have in common, from 0 to 1; rare words weigh more. */
  readonly share: number
  /** Both hold words that the other does not: "recreation center" and "neighborhood park" of one name. */
  readonly bothSayMore: boolean
}

export function likeness(
  a: readonly string[],
  b: readonly string[],
  weight: (word: string) => number,
): Likeness {
  if (a.length === 0 || b.length === 0) return { share: 0, bothSayMore: false }
  // Written together by one and apart by the other.
  const [oneA, oneB] = [a.join(''), b.join('')]
  if (withinSlips(oneA, oneB, oneA.length >= 8 ? 1 : 0)) return { share: 1, bothSayMore: false }
  const left = [...b]
  let shared = 0
  let unmatched = 0
  for (const word of a) {
    const at = left.findIndex((other) => nearlySame(word, other))
    const other = left[at]
    if (other === undefined) {
      unmatched += 1
      continue
    }
    shared += Math.max(weight(word), weight(other)) * 2
    left.splice(at, 1)
  }
  const all = [...a, ...b].reduce((sum, word) => sum + weight(word), 0)
  return { share: Math.min(1, shared / all), bothSayMore: unmatched > 0 && left.length > 0 }
}
