import { alikeBy, type AlikeReason, type Traits } from './traits.ts'

export type AlikePair = {
  readonly id: string
  readonly why: readonly AlikeReason[]
  readonly score: number
}

/** A word that more records than this share finds nothing by itself. */
const commonWord = 60
/**
 * Nor does a whole name, a spot, a phone or a number. Lists with thousands at one spot exist, and somebody could make one:
 * comparing all with all would hold everybody up.
 */
const commonTrait = 120
/** Degrees of a cell of the grid that finds what is close: about 300 m of latitude. */
const cell = 0.003

/** Records by what may find their likes: rare words of the name, beginnings of words, spots, phones and numbers. */
export class AlikeIndex {
  readonly #traits = new Map<string, Traits>()
  readonly #byKey = new Map<string, Set<string>>()
  readonly #counts = new Map<string, number>()

  add(id: string, traits: Traits): void {
    this.remove(id)
    this.#traits.set(id, traits)
    for (const key of keysOf(traits, 0)) {
      const ids = this.#byKey.get(key)
      if (ids) ids.add(id)
      else this.#byKey.set(key, new Set([id]))
    }
    for (const word of traits.name) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
  }

  remove(id: string): void {
    const traits = this.#traits.get(id)
    if (!traits) return
    this.#traits.delete(id)
    for (const key of keysOf(traits, 0)) this.#byKey.get(key)?.delete(id)
    for (const word of traits.name) this.#counts.set(word, (this.#counts.get(word) ?? 1) - 1)
  }

  /** Records that may be the same as this one, the likeliest first. */
  likesOf(traits: Traits, self: string | null = null): readonly AlikePair[] {
    const found = new Set<string>()
    for (const key of keysOf(traits, 1)) {
      const ids = this.#byKey.get(key)
      if (!ids || ids.size > (key.startsWith('w') ? commonWord : commonTrait)) continue
      for (const id of ids) if (id !== self) found.add(id)
    }
    const pairs: AlikePair[] = []
    for (const id of found) {
      const other = this.#traits.get(id)
      const alike = other && alikeBy(traits, other, this.#weight)
      if (alike) pairs.push({ id, ...alike })
    }
    return pairs.sort((a, b) => b.score - a.score)
  }

  /** As in inverse document frequency: a word of every tenth record weighs little beside one of a single record. */
  readonly #weight = (word: string): number => {
    const share = (this.#counts.get(word) ?? 0) / Math.max(20, this.#traits.size)
    return share > 0.05 ? 0.5 : share > 0.01 ? 0.8 : 1
  }
}

/** `around`: how many neighbouring cells count. Two rare words, or the beginnings of two, stand together as a key of their own. */
function keysOf({ name, at, marks }: Traits, around: number): readonly string[] {
  const keys = [...marks].map((mark) => `m ${mark}`)
  for (const word of name) keys.push(`w ${word}`, `w ${word.slice(0, 4)}…`)
  keys.push(`n ${name.toSorted().join(' ')}`)
  if (at) {
    const [x, y] = [Math.floor(at[0] / cell), Math.floor(at[1] / cell)]
    for (let dx = -around; dx <= around; dx += 1)
      for (let dy = -around; dy <= around; dy += 1)
        keys.push(`g ${String(x + dx)} ${String(y + dy)}`)
  }
  return keys
}
