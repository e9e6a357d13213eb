import type { Shelf } from '#shared/documents/desk.ts'
import { findingsOfLink } from './check-link.ts'
import { peopleNamed } from './check-people.ts'
import { findingsOfWords } from './check-words.ts'
import { asked, type Found, named, plain } from './found.ts'
import { type Finding, linksIn, type ShownBlock } from './items.ts'
import { findingsOfMentions, peopleMentioned, withoutNames } from './mentions.ts'
import { hasChart } from './page-decision.ts'
import { spotsOf } from './page-map.ts'
import { namesIn, privateNames, wordsIn } from './private-names.ts'
import type { Resolved } from './resolve.ts'
import { lacksSecond, secondOf } from './second.ts'

/**
 * What a person should know and decide before a brief leaves the group. Everything that makes a file of it asks here
 * and nowhere else, and asks anew each time, because others may be writing.
 */
export function checkBrief(shelf: Shelf, { brief, blocks }: Resolved): readonly Finding[] {
  const shown = blocks.filter(({ archived }) => archived === null)
  const names = privateNames(shelf, shown)
  const found: Found[] = []
  if (!shown.some(saysSomething)) found.push(plain('nothing-in-it', 'fix', null))
  for (const { id, name } of namesIn(`${brief.title}\n${brief.secondTitle}`, names))
    found.push({ ...named(null, 'title', id, name), choices: ['keep'] })
  for (const { id, name } of namesIn(`${brief.lead}\n${brief.secondLead}`, names))
    found.push(named(null, 'lead', id, name))
  if (secondOf(brief) !== null && (brief.secondTitle === '' || lacks(brief.lead, brief.secondLead)))
    found.push(plain('second-missing', 'said', null, brief.title))
  let deepest = 1
  for (const block of shown) {
    const words = findingsOfWords(withoutNames(block), deepest, names)
    found.push(...words, ...withoutAlt(block), ...withoutSecond(brief, block))
    found.push(...findingsOfMentions(shelf, block))
    if (block.kind === 'heading') deepest = block.level
    for (const link of linksIn(block)) found.push(...findingsOfLink(block, link))
  }
  const people = peopleNamed(shelf, shown)
  if (people !== null) found.push(people)
  const met = peopleMentioned(shelf, shown)
  if (met !== null) found.push(met)
  return found.map((finding, at) => ({ ...finding, at }))
}

const lacks = (words: string, second: string) => words !== '' && second === ''

/** A part that has words, and none of the second language yet. */
function* withoutSecond(brief: Resolved['brief'], block: ShownBlock): Generator<Found> {
  if (secondOf(brief) === null || !lacksSecond(block)) return
  const [fact] = block.kind === 'facts' ? block.facts : []
  const words = fact === undefined ? wordsIn(block) : `${fact.value} ${fact.label}`
  yield plain('second-missing', 'said', block.id, words.trim().split('\n')[0] ?? '')
}

/** A map or a chart that shows something and has no words for those who do not see it. */
function* withoutAlt(block: ShownBlock): Generator<Found> {
  if (block.kind === 'decision' && block.alt === '' && countsIn(block).some(hasChart))
    yield plain('chart-words', 'said', block.id, block.links[0]?.name ?? '')
  if (block.kind !== 'map' || block.alt !== '' || spotsOf(block).length === 0) return
  yield asked(plain('alt-missing', 'said', block.id, block.title), 'needed')
}

const countsIn = ({ links }: Extract<ShownBlock, { kind: 'decision' }>) =>
  links.map(({ record }) => (record?.kind === 'decision' ? record.count : null))

function saysSomething(block: ShownBlock): boolean {
  switch (block.kind) {
    case 'heading':
    case 'signature':
      return false
    case 'text':
    case 'points':
    case 'ask':
      return block.text !== ''
    case 'facts':
      return block.facts.length > 0
    case 'goal':
    case 'assets':
    case 'map':
    case 'photo':
    case 'decision':
    case 'actions':
    case 'quote':
      return block.links.some(({ state }) => state === 'here')
  }
}
