import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'

/** What the sample's people have put away: nothing is thrown away, and the archive shows it. */
export async function fillArchive(
  { putAway }: Sample,
  people: SamplePeople,
  daysAgo: (days: number) => void,
): Promise<void> {
  const host = people.link(0)
  daysAgo(38)
  const { id: strength } = await host.run('assets/add', { ...putAway.strength, kind: 'place' })
  const { id: idea } = await host.run('priorities/add-idea', { text: putAway.idea, theme: null })
  daysAgo(6)
  await host.run('assets/archive', { ids: [strength] })
  await host.run('priorities/archive-idea', { id: idea })
}
