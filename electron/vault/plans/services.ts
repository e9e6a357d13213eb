import { exportCalendar } from '#electron/exporters/calendar.ts'
import { personName } from '#shared/briefs/check-people.ts'
import { namesIn, privateNames } from '#shared/briefs/private-names.ts'
import { coalitionName } from '#shared/people/people-document.ts'
import { calendarOf, type CalendarEntry } from '#shared/plans/calendar.ts'
import { type CalendarCheck, checkCalendar, leavingDays } from '#shared/plans/calendar-check.ts'
import type { PlansFileCommand } from '#shared/plans/handlers.ts'
import { type Call, type Carrier, coalitionOf } from '../call.ts'
import { fileName } from '../keeping/file-name.ts'
import { newRecordId } from '../space/record-id.ts'

/** Commands about plans that make files. */
export const plansFileServices: { readonly [C in PlansFileCommand]: Carrier<C> } = {
  'plans/calendar-look': (call, { person }) => {
    const { entries, people, private: named } = lookedThrough(call, person)
    return Promise.resolve({
      days: entries.length,
      people: [...people],
      private: named.map(({ text, name }) => ({ text, name })),
    })
  },

  'plans/calendar': (call, { person, ...wish }) => {
    const { id, space } = coalitionOf(call)
    const { random, now } = call.vault.ports.world
    const name = coalitionName(space.shelf().read('people'))
    // Looked through only now, so that nothing written meanwhile leaves unlooked at.
    const check = lookedThrough(call, person)
    const entries = leavingDays(check, wish)
    const text = exportCalendar(entries, {
      name,
      coalition: id,
      now: now(),
      nameOf: (owner) => nameOf(call, owner),
    })
    const file = newRecordId(random)
    call.vault.files.put(file, new TextEncoder().encode(text))
    return Promise.resolve({
      file,
      name: fileName(name, now(), 'ics'),
      count: entries.length,
      kept: check.entries.length - entries.length,
    })
  },
}

function lookedThrough(call: Call, person: string | null): CalendarCheck {
  const shelf = coalitionOf(call).space.shelf()
  const names = privateNames(shelf, [])
  return checkCalendar(calendarOf(shelf, person), {
    nameOf: (owner) => nameOf(call, owner),
    privateIn: (text) => namesIn(text, names)[0]?.name ?? null,
  })
}

function nameOf(call: Call, owner: CalendarEntry['owner']): string {
  if (owner === null) return ''
  if (owner.kind === 'words') return owner.name
  return personName(coalitionOf(call).space.shelf(), owner.person) ?? ''
}
