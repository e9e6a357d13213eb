import { exportCalendar } from '#electron/exporters/calendar.ts'
import { personName } from '#shared/briefs/check-people.ts'
import { coalitionName } from '#shared/people/people-document.ts'
import { calendarOf } from '#shared/plans/calendar.ts'
import type { PlansFileCommand } from '#shared/plans/handlers.ts'
import { type Carrier, coalitionOf } from '../call.ts'
import { fileName } from '../keeping/file-name.ts'
import { newRecordId } from '../space/record-id.ts'

/** Commands about plans that make files. */
export const plansFileServices: { readonly [C in PlansFileCommand]: Carrier<C> } = {
  'plans/calendar': (call, { person }) => {
    const { id, space } = coalitionOf(call)
    const { random, now } = call.vault.ports.world
    const shelf = space.shelf()
    const name = coalitionName(shelf.read('people'))
    const entries = calendarOf(shelf, person)
    const text = exportCalendar(entries, {
      name,
      coalition: id,
      now: now(),
      nameOf: (owner) =>
        owner === null
          ? ''
          : owner.kind === 'words'
            ? owner.name
            : (personName(shelf, owner.person) ?? ''),
    })
    const file = newRecordId(random)
    call.vault.files.put(file, new TextEncoder().encode(text))
    return Promise.resolve({ file, name: fileName(name, now(), 'ics'), count: entries.length })
  },
}
