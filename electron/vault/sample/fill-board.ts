import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'

/** Themes and what each person wrote under them. Resolves to the ideas' ids, in the sample's order. */
export async function fillBoard(
  { themes, ideas }: Sample,
  people: SamplePeople,
  daysAgo: (days: number) => void,
): Promise<readonly string[]> {
  const host = people.link(0)
  daysAgo(21)
  const themeIds: string[] = []
  for (const theme of themes) themeIds.push((await host.run('priorities/add-theme', theme)).id)
  await people.meet()
  const ideaIds: string[] = []
  for (const { by, days, theme, text, from } of ideas) {
    daysAgo(days)
    const added = await people.link(by).run('priorities/add-idea', {
      text,
      theme: theme === null ? null : (themeIds[theme] ?? null),
      ...(from !== undefined && { from }),
    })
    ideaIds.push(added.id)
  }
  await people.meet()
  return ideaIds
}
