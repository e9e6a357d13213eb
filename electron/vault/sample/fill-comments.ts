import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'

/** What people said about texts, one of it done with. @param ids of records by their kind, in the sample's order */
export async function fillComments(
  { comments }: Sample,
  people: SamplePeople,
  ids: { readonly asset: readonly string[]; readonly goal: readonly string[] },
  daysAgo: (days: number) => void,
): Promise<void> {
  for (const { by, days, about, at, text, settled } of comments) {
    daysAgo(days)
    const id = ids[about][at] ?? ''
    const place =
      about === 'asset'
        ? ({ document: 'assets', map: 'assets', id, field: 'strong' } as const)
        : ({ document: 'plans', map: 'goals', id, field: 'text' } as const)
    const { run } = people.link(by)
    const comment = await run('texts/comment', { place, text })
    if (settled) await run('texts/settle-comment', { place, id: comment.id, settled })
  }
  await people.meet()
}
