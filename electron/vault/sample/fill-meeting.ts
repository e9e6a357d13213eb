import type { LanguageCode } from '#shared/language/languages.ts'
import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'
import { zoneHere } from './zone-here.ts'

const day = 24 * 60 * 60 * 1000

/** The next meeting of the sample coalition, prepared. `now` in milliseconds since 1970. */
export async function fillMeeting(
  { meeting }: Sample,
  people: SamplePeople,
  language: LanguageCode,
  now: number,
): Promise<void> {
  const host = people.link(0)
  const ids = await people.personIds()
  const whoOf = (place: number | null) => {
    const person = place === null ? undefined : ids[place]
    return person === undefined ? null : ({ kind: 'person', person } as const)
  }
  const { items, needs, roles, directions, contentNote, days, ...about } = meeting
  const { id } = await host.run('meetings/add', {
    ...about,
    day: new Date(now + days * day).toISOString().slice(0, 10),
    zone: zoneHere(),
    languages: [language],
    items: items.map(({ lead, options, ...item }) => ({
      ...item,
      lead: whoOf(lead),
      settings: options === undefined ? {} : { options },
    })),
  })
  await host.run('meetings/edit', { id, directions, contentNote, languages: ['en', 'es', 'ar'] })
  for (const { role, by } of roles)
    await host.run('meetings/set-role', { id, role, person: whoOf(by) })
  for (const { helper, ...need } of needs)
    await host.run('meetings/add-need', { meeting: id, need: { ...need, helper: whoOf(helper) } })
}
