import type { LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { livePersons } from '#shared/people/people-document.ts'
import { mostWindows, type Where } from '#shared/presence/presence.ts'
import type { Here } from '#shared/presence/presence-state.ts'
import { titleOf } from '#shared/presence/titles.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { keyedView } from '../coalition/one-item-view.ts'
import { closing, colorOf } from '../coalition/views.ts'

type Person = ViewItem<'presence/people'>

/** The document a room's titles are in. */
const documents: Readonly<Record<Where['room'], DocumentName | null>> = {
  home: null,
  assets: 'assets',
  priorities: 'priorities',
  plans: 'plans',
  meetings: 'meetings',
  briefs: 'briefs',
  people: null,
  elsewhere: null,
}

/** Everybody else who is here, each once, by the names this coalition knows them under. */
export function peopleHereView({ space, me }: Coalition, window: string): LiveView<Person> {
  const { presence } = space
  const shelf = space.shelf()
  const persons = livePersons(shelf.read('people'))
  const followed = new Map<DocumentName, () => void>()
  let refresh = () => {}

  const followTitlesIn = (name: DocumentName) => {
    if (followed.has(name)) return
    const document = shelf.read(name)
    const onUpdate = () => {
      refresh()
    }
    document.on('update', onUpdate)
    followed.set(name, () => {
      document.off('update', onUpdate)
    })
  }
  const placeOf = ({ where: { room, record, holds } }: Here): Person['places'][number] => {
    const document = documents[room]
    if (document !== null && record !== null) followTitlesIn(document)
    return { room, record, title: titleOf(shelf, { room, record }), holds }
  }
  const read = () => {
    const lastFirst = [...presence.others(window).values()].toSorted((a, b) => b.since - a.since)
    const people = new Map<string, Person>()
    for (const here of lastFirst) {
      const { person } = here
      const name = persons.get(person)?.name
      const before = people.get(person)?.places ?? []
      // A name may still be on its way; until it has come there is nothing to call them by.
      if (person === me || name === undefined || before.length === mostWindows) continue
      const places = [...before, placeOf(here)]
      people.set(person, { person, name, color: colorOf(person), places })
    }
    return people
  }

  return closing(
    keyedView(read, [
      (again) => {
        refresh = again
        return presence.changed.on(again)
      },
      (again) => space.membershipChanged.on(again),
      persons.subscribe,
    ]),
    [
      persons.close,
      () => {
        for (const stop of followed.values()) stop()
      },
    ],
  )
}
