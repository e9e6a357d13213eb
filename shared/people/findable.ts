import type { Shelf } from '#shared/documents/desk.ts'
import { findableRecords, readingsOf } from '#shared/search/findable-records.ts'
import type { FindableSource } from '#shared/search/findable.ts'
import { collected } from '#shared/search/searched.ts'
import { livePersons, type PersonRecord } from './people-document.ts'
import { searchedPeople } from './searched.ts'

/** People by their names. Who of them is in, the sealed log knows and no document. */
export const findablePeople = (shelf: Pick<Shelf, 'read'>): FindableSource =>
  findableRecords<PersonRecord>(shelf, {
    kind: 'person',
    readings: readingsOf(livePersons(shelf.read('people'))),
    show: (person) => collected(person, searchedPeople),
  })
