import { holdsWords, namesIn, type PrivateName } from '#shared/briefs/private-names.ts'
import { stampOf } from '#shared/briefs/stamp.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { livePersons } from '#shared/people/people-document.ts'
import { namesGiven } from './names-given.ts'
import { sourceOf } from './source-of.ts'

/** Shorter first names stand in too many words to mean anybody. */
const shortest = 3

/** Whoever may be named in what was written: people of the coalition, and whoever gave a name at the meeting. */
export function peopleAt(shelf: Shelf, meeting: string): readonly PrivateName[] {
  const here = [...livePersons(shelf.read('people')).items()].map(([id, { name }]) => ({
    id,
    name,
  }))
  const known = new Set(here.map(({ name }) => name))
  const given = namesGiven(sourceOf(shelf, meeting)).filter((name) => !known.has(name))
  return [...here, ...given.map((name) => ({ id: stampOf(name), name }))]
}

/** People whose whole name stands in a text, in whatever case, or their first name, as it is written. */
export function peopleIn(text: string, people: readonly PrivateName[]): readonly PrivateName[] {
  const whole = new Set(namesIn(text, people))
  return people.filter((one) => {
    const [first = ''] = one.name.split(/\s/u)
    return whole.has(one) || (first.length >= shortest && holdsWords(text, first))
  })
}
