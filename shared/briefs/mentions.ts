import { type Mention, mentionKey } from '#shared/documents/mention.ts'
import { mentionsIn, withNames, wordsOf } from '#shared/documents/text-words.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { mentioned } from '#shared/texts/mentioned.ts'
import { keptName, mentionsOf, textIn } from '#shared/texts/words.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { readGoal } from '#shared/plans/goal.ts'
import { mapsOn } from '#shared/plans/maps.ts'
import { asked, type Found, plain } from './found.ts'
import { linksIn, type ShownBlock } from './items.ts'
import type { Leaving } from './leaving.ts'
import { stampOf } from './stamp.ts'
import type { BriefVoice } from './voice.ts'

/** What the words of a part mention; nothing where they are no words written together. */
export const mentionedBy = (block: ShownBlock): readonly Mention[] =>
  'looks' in block && block.looks !== null ? mentionsIn(block.looks) : []

/** A part without the names of what it mentions: only typed words are left. */
export function withoutNames<B extends ShownBlock>(block: B): B {
  if (!('looks' in block) || block.looks === null) return block
  const looks = withNames(block.looks, () => keptName)
  return { ...block, looks: [...looks], text: wordsOf(looks) }
}

/** A part as it leaves: what may not be named is called by a plain word of the brief's language. */
export function asItLeaves(block: ShownBlock, { t }: BriefVoice, leaving: Leaving): ShownBlock {
  if (!('looks' in block) || block.looks === null || mentionedBy(block).length === 0) return block
  const looks = withNames(block.looks, (mention, name) => {
    const isNamed =
      mention.kind === 'person'
        ? leaving.mentionsPeople
        : !leaving.mentions.has(mentionKey(mention))
    return isNamed ? name : t(`page.mention.${mention.kind}`)
  })
  return { ...block, looks: [...looks], text: wordsOf(looks) }
}

/** What the words of a part mention and may not leave, and what the words of the records it shows do. */
export function* findingsOfMentions(shelf: Shelf, block: ShownBlock): Generator<Found> {
  const linked = linksIn(block).flatMap(({ id }) => mentionedByRecord(shelf, id))
  for (const mention of distinct([...mentionedBy(block), ...linked])) {
    if (mention.kind === 'person') continue
    const found = mentioned(shelf, mention)
    if (found?.leaves === true) continue
    const key = `mention-kept/${block.id}/${mentionKey(mention)}`
    yield { ...plain('mention-kept', 'said', block.id, found?.name ?? keptName), key }
  }
}

/** People whom typed words mention. They are named unless somebody says otherwise: somebody wrote their names. */
export function peopleMentioned(shelf: Shelf, blocks: readonly ShownBlock[]): Found | null {
  const people = distinct(blocks.flatMap(mentionedBy)).filter(({ kind }) => kind === 'person')
  const names = people.flatMap((one) => mentioned(shelf, one)?.name ?? []).toSorted()
  if (names.length === 0) return null
  const found = asked(plain('people-mentioned', 'said', null, names.join(', ')), 'keep')
  return { ...found, key: `${found.key}/${stampOf(names)}` }
}

/** What the long text of a record mentions. */
function mentionedByRecord(shelf: Shelf, id: string): readonly Mention[] {
  const asset = assetRecordsOf(shelf.read('assets')).get(id)
  const goal = readGoal(id, mapsOn(shelf).goals.get(id))
  const texts = [asset && textIn(asset, 'strong'), goal && textIn(goal, 'text')]
  return texts.flatMap((text) => (text ? mentionsOf(shelf, text) : []))
}

const distinct = (mentions: readonly Mention[]): readonly Mention[] => [
  ...new Map(mentions.map((mention) => [mentionKey(mention), mention])).values(),
]
