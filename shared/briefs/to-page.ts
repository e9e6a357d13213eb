import type { BriefPage } from './page/brief-page.ts'
import type { PhotoBlock } from './page/page-blocks.ts'
import type { ShownBlock } from './items.ts'
import { type Leaving, linkKey } from './leaving.ts'
import { asItLeaves } from './mentions.ts'
import { createSources } from './page-sources.ts'
import { pairOf } from './page-pairs.ts'
import { askOf, linesOf, type MainPart, partsOf, type SidePart } from './page-parts.ts'
import type { Resolved } from './resolve.ts'
import { turnoutToTell } from './small-counts.ts'
import type { BriefVoice } from './voice.ts'

/** What a page says of a picture whose bytes travel beside it. */
export type PictureFacts = Pick<PhotoBlock, 'type' | 'width' | 'height'>

export type PageSetting = {
  readonly voice: BriefVoice
  /** Speaks the second language; null where the brief has none. */
  readonly second: BriefVoice | null
  readonly leaving: Leaving
  readonly coalition: { readonly id: string; readonly name: string }
  /** What a person is called; null where nobody has said. */
  readonly personName: (person: string) => string | null
  /** Photos whose bytes are at hand, by their ids: what they are and how large. */
  readonly pictures: ReadonlyMap<string, PictureFacts>
  /** When it leaves: milliseconds since 1970. */
  readonly now: number
}

/** A brief as a page: every link followed, every word in the brief's own language, without what stays here. */
export function toPage({ brief, blocks }: Resolved, setting: PageSetting): BriefPage {
  const { voice, second, leaving, coalition, now } = setting
  const shown = blocks
    .flatMap((block) => withoutWhatStays(block, leaving))
    .map((block) => asItLeaves(block, voice, leaving))
  const sources = createSources(setting)
  const beside: SidePart[] = []
  const main: MainPart[] = []
  for (const block of shown) {
    const level = hasHeading(main) ? 3 : 2
    if (second !== null) main.push(...pairOf(block, voice, second, sources, level))
    else if (block.kind === 'ask') beside.push(...askOf(block, voice))
    else main.push(...partsOf(block, voice, sources, level))
  }
  return {
    language: brief.language,
    paper: brief.paper,
    print: brief.print,
    title: brief.title,
    coalition: coalition.name,
    dateLine: voice.t(`page.date-line.${brief.kind}`, { month: voice.month(now) }),
    lead: leaving.blocks.has('lead') ? '' : brief.lead,
    second:
      second === null
        ? null
        : {
            language: second.language,
            name: second.t('page.language'),
            title: brief.secondTitle,
            lead: leaving.blocks.has('lead') ? '' : brief.secondLead,
          },
    weave: [coalition.id],
    blocks: main,
    side: beside,
    footnotes: [...sources.footnotes()],
    signature: shown.flatMap((block) =>
      block.kind === 'signature'
        ? linesOf(`${block.text}\n${second === null ? '' : block.secondText}`)
        : [],
    ),
    leftOut: [voice, second].flatMap((one) =>
      one === null ? [] : [...leftOut(shown, leaving, one)],
    ),
  }
}

/** Whether a heading inside a text has one to stand below. */
const hasHeading = (parts: readonly MainPart[]): boolean =>
  parts.some((part) => (part.kind === 'pair' ? hasHeading(part.first) : part.kind === 'heading'))

/** A part without links that stay here; none where nothing of it leaves. */
function withoutWhatStays(block: ShownBlock, leaving: Leaving): readonly ShownBlock[] {
  if (block.archived !== null || leaving.blocks.has(block.id)) return []
  if (!('links' in block)) return [block]
  const links = block.links.filter(
    ({ id, record }) => record !== null && !leaving.links.has(linkKey(block.id, id)),
  )
  return links.length === 0 ? [] : [{ ...block, links }]
}

/** Says how much stays here, never what. */
function* leftOut(
  shown: readonly ShownBlock[],
  { counts }: Leaving,
  { t }: BriefVoice,
): Generator<string> {
  if (counts.private > 0) yield t('page.left-out.private', { count: counts.private })
  if (counts.away > 0) yield t('page.left-out.away', { count: counts.away })
  if (counts.chosen > 0) yield t('page.left-out.chosen', { count: counts.chosen })
  const few = shown.some(
    (block) =>
      block.kind === 'decision' &&
      block.links.some(
        ({ record }) =>
          record?.kind === 'decision' &&
          record.count !== null &&
          turnoutToTell(record.count).tell === 'few',
      ),
  )
  if (few) yield t('page.left-out.few')
}
