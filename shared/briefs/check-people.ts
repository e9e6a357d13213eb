import * as v from 'valibot'
import { LineSchema } from '#shared/contract/values.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { personNames } from '#shared/people/people-document.ts'
import { asked, type Found, plain } from './found.ts'
import { linksIn, type ShownBlock } from './items.ts'
import { stampOf } from './stamp.ts'

const PersonSchema = v.object({ name: LineSchema })

/** What a person is called; null where nobody has said. */
export function personName(shelf: Shelf, person: string): string | null {
  const read = v.safeParse(PersonSchema, personNames(shelf.read('people')).get(person))
  return read.success ? read.output.name : null
}

/** Whom the sources would name. They are named unless somebody says otherwise: a claim is worth its source. */
export function peopleNamed(shelf: Shelf, blocks: readonly ShownBlock[]): Found | null {
  const people = new Set(
    blocks
      .flatMap(linksIn)
      .flatMap(({ state, record }) => (state === 'here' && record !== null ? [record.by] : [])),
  )
  const names = [...people].flatMap((person) => personName(shelf, person) ?? []).toSorted()
  if (names.length === 0) return null
  const found = asked(plain('people-named', 'said', null, names.join(', ')), 'keep')
  return { ...found, key: `${found.key}/${stampOf(names)}` }
}
