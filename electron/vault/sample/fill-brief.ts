import type { LanguageCode } from '#shared/language/languages.ts'
import { readView } from '#shared/contract/read-view.ts'
import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'

type Linked = {
  readonly goal: string | null
  readonly decision: string
  /** Ids of all assets, in the sample's order. */
  readonly assets: readonly string[]
}

/** A brief in the sample's language, worded as far as the sample's people got. */
export async function fillBrief(
  { brief }: Sample,
  people: SamplePeople,
  language: LanguageCode,
  { goal, decision, assets }: Linked,
): Promise<void> {
  const host = people.link(0)
  const { id } = await host.run('briefs/add', {
    title: brief.title,
    language,
    paper: brief.paper,
    goal,
    decision,
    assets: brief.assets.flatMap((at) => assets[at] ?? []),
  })
  await host.run('briefs/edit', { id, lead: brief.lead })
  const shown = await readView(host, 'briefs/one', { id })
  const strengths = [...shown.values()].flatMap((one) =>
    one.item === 'block' && one.block.kind === 'assets' ? [one.block.id] : [],
  )[0]
  await host.run('briefs/add-block', {
    brief: id,
    part: { kind: 'map', ...brief.map, records: brief.assets.flatMap((at) => assets[at] ?? []) },
    ...(strengths !== undefined && { after: strengths }),
  })
  const words = { text: brief.opening, ask: brief.ask, signature: brief.signature } as const
  for (const one of shown.values()) {
    if (one.item !== 'block') continue
    const { block } = one
    if (block.kind !== 'text' && block.kind !== 'ask' && block.kind !== 'signature') continue
    const change = { text: words[block.kind] }
    await host.run('briefs/edit-block', { brief: id, id: block.id, change })
  }
}
