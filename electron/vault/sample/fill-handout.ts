import type { LanguageCode } from '#shared/language/languages.ts'
import { readView } from '#shared/contract/read-view.ts'
import { byOrder } from '#shared/documents/order.ts'
import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'

/** A handout for the next meeting, with the words of a second language beside the sample's own. */
export async function fillHandout(
  { brief, handout }: Sample,
  people: SamplePeople,
  language: LanguageCode,
  assets: readonly string[],
): Promise<void> {
  const host = people.link(0)
  const { beside, second } = handout
  const { id } = await host.run('briefs/add', {
    title: handout.title,
    language,
    kind: 'handout',
    paper: brief.paper,
    assets: handout.assets.flatMap((at) => assets[at] ?? []),
  })
  const { lead } = handout
  const head = { lead, second, secondTitle: beside.title, secondLead: beside.lead }
  await host.run('briefs/edit', { id, ...head })
  const shown = await readView(host, 'briefs/one', { id })
  const blocks = [...shown.values()].flatMap((one) => (one.item === 'block' ? [one.block] : []))
  const points = ['today', 'think'] as const
  let next = 0
  for (const { kind, id: block } of blocks.toSorted(byOrder)) {
    if (kind !== 'points' && kind !== 'signature') continue
    const part = kind === 'signature' ? kind : points[next++]
    if (part === undefined) continue
    const change = { text: handout[part], secondText: beside[part] }
    await host.run('briefs/edit-block', { brief: id, id: block, change })
  }
}
