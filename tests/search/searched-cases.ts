import {
  searchedAssets,
  searchedDistinct,
  searchedFiles,
  searchedImports,
  searchedLinks,
  searchedOffers,
  searchedSheets,
  searchedStands,
  searchedUnderlays,
} from '#shared/assets/searched.ts'
import { briefDocument } from '#shared/briefs/maps.ts'
import { searchedBlocks, searchedBriefs } from '#shared/briefs/searched.ts'
import { searchedDevices, searchedInvites, searchedPeople } from '#shared/people/searched.ts'
import {
  searchedActions,
  searchedGoals,
  searchedObjectives,
  searchedWays,
} from '#shared/plans/searched.ts'
import {
  searchedCriteria,
  searchedDecisions,
  searchedIdeas,
  searchedRounds,
  searchedThemes,
  searchedWeighings,
} from '#shared/priorities/searched.ts'
import { searchedComments } from '#shared/texts/searched.ts'
import { by, type Case, meetingCases, other, person, placed } from './meeting-cases.ts'

export const brief = 'brief00000000000'

const option = (id: string, text: string) => ({ id, text, idea: null, theme: null })
export const options = (word: string) => [
  option('optionA000000000', word),
  option('optionB000000000', 'x'),
]
const more = (word: string) => [['Heading', word]]
const listFields = ['offers', 'welcomes', 'phones', 'emails', 'web', 'hours', 'languages']
const lists = [...listFields, 'accessibility', 'tags', 'identifiers', 'contact']
const asList = Object.fromEntries(lists.map((field) => [field, (word: string) => [word]]))

export const asset = { name: 'x', kind: 'place', ...by }
const decided = (field: string, word: string) => ({
  entry: {
    round: null,
    question: field === 'question' ? word : 'x',
    outcome: [{ option: null, text: field === 'outcome' ? word : 'x' }],
    reasons: field === 'reasons' ? word : '',
    concerns: field === 'concerns' ? [{ text: word, by: null }] : [],
    reviewDate: null,
    replaces: null,
    ...by,
  },
})
const setup = (word: string) => ({
  question: 'x',
  options: options(word),
  dots: 3,
  atMost: null,
  quorum: null,
  tie: 'all-tied',
  deadline: null,
  ...by,
})

const parts: readonly Case[] = Object.entries(searchedBlocks).map(([kind, says]) => ({
  document: briefDocument(brief),
  map: 'blocks',
  says,
  needs: {
    kind,
    ...placed,
    ...('links' in says && kind !== 'map'
      ? { links: kind === 'assets' ? [] : [{ id: other, noted: [] }] }
      : {}),
    ...(kind === 'map' ? { links: [] } : {}),
    ...(kind === 'facts' ? { facts: [] } : {}),
    ...('text' in says ? { text: '' } : {}),
    ...(kind === 'ask' ? { title: '' } : {}),
  },
  holds: { facts: (word) => [{ value: '1', label: word, source: '' }] },
  under: `brief/${brief}`,
}))

/** Every record that has a reader, with what search says of its texts. */
export const cases: readonly Case[] = [
  ...meetingCases,
  {
    document: 'assets',
    map: 'assets',
    says: searchedAssets,
    needs: asset,
    holds: { ...asList, more },
  },
  {
    document: 'assets',
    map: 'offers',
    says: searchedOffers,
    needs: { asset: other, name: 'x', ...by },
    holds: { ...asList, more },
    under: `asset/${other}`,
  },
  {
    document: 'assets',
    map: 'links',
    says: searchedLinks,
    needs: { ends: [other, 'another000000000'], kind: 'partners', ...by },
    under: `asset/${other}`,
  },
  {
    document: 'assets',
    map: 'files',
    says: searchedFiles,
    needs: {
      asset: other,
      type: 'pdf',
      name: 'x.pdf',
      bytes: 10,
      blob: { log: 'a'.repeat(32), last: 1, id: 'b'.repeat(64), pieces: 1 },
      ...placed,
    },
    under: `asset/${other}`,
  },
  { document: 'assets', map: 'imports', says: searchedImports, needs: {} },
  {
    document: 'assets',
    map: 'sheets',
    says: searchedSheets,
    needs: {
      name: 'x',
      type: 'image/png',
      bytes: 10,
      size: [4, 4],
      blob: { log: 'a'.repeat(32), last: 1, id: 'b'.repeat(64), pieces: 1 },
      ...by,
    },
  },
  { document: 'assets', map: 'stands', says: searchedStands, needs: {} },
  { document: 'assets', map: 'underlays', says: searchedUnderlays, needs: {} },
  { document: 'assets', map: 'distinct', says: searchedDistinct, needs: {} },
  {
    document: 'assets',
    map: 'comments',
    says: searchedComments,
    needs: { record: other, inMap: 'assets', inField: 'strong', ...by },
    under: `asset/${other}`,
  },
  {
    document: 'priorities',
    map: 'ideas',
    says: searchedIdeas,
    needs: { text: 'x', theme: null, ...placed },
  },
  { document: 'priorities', map: 'themes', says: searchedThemes, needs: { name: 'x', ...placed } },
  {
    document: 'priorities',
    map: 'weighings',
    says: searchedWeighings,
    needs: { question: 'x', options: options('x'), ...by },
    holds: { options },
  },
  {
    document: 'priorities',
    map: 'criteria',
    says: searchedCriteria,
    needs: { weighing: other, text: 'x', weight: 3, ...placed },
    under: `weighing/${other}`,
  },
  {
    document: 'priorities',
    map: 'rounds',
    says: searchedRounds,
    needs: { setup: setup('x') },
    holds: { setup },
  },
  {
    document: 'priorities',
    map: 'decisions',
    says: searchedDecisions,
    needs: {},
    whole: decided,
  },
  {
    document: 'plans',
    map: 'ways',
    says: searchedWays,
    needs: { goal: other, name: 'x', ...placed },
  },
  { document: 'plans', map: 'goals', says: searchedGoals, needs: { text: 'x', ...placed } },
  {
    document: 'plans',
    map: 'objectives',
    says: searchedObjectives,
    needs: { goal: other, text: 'x', ...placed },
  },
  {
    document: 'plans',
    map: 'actions',
    says: searchedActions,
    needs: { objective: other, text: 'x', ...placed },
    holds: { owner: (name) => ({ kind: 'words', name }) },
  },
  {
    document: 'plans',
    map: 'comments',
    says: searchedComments,
    needs: { record: other, inMap: 'goals', inField: 'text', ...by },
    under: `goal/${other}`,
  },
  { document: 'people', map: 'people', says: searchedPeople, needs: {}, under: `person/${person}` },
  { document: 'people', map: 'devices', says: searchedDevices, needs: {} },
  { document: 'people', map: 'invites', says: searchedInvites, needs: {} },
  {
    document: 'briefs',
    map: 'briefs',
    says: searchedBriefs,
    needs: { title: 'x', language: 'en', ...by },
  },
  ...parts,
  {
    document: briefDocument(brief),
    map: 'comments',
    says: searchedComments,
    needs: { record: other, inMap: 'blocks', inField: 'text', ...by },
    under: `brief/${brief}`,
  },
]
