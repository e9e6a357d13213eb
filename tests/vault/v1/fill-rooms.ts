import { readView } from '#shared/contract/read-view.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { sharedText, textRoot } from '#shared/documents/shared-text.ts'
import { openText } from '#renderer/texts/open-text.ts'
import * as Y from 'yjs'

/** Two people's ways into one coalition, each on a computer of their own, and how these meet. */
export type Pair = {
  readonly ana: VaultLink
  readonly bea: VaultLink
  readonly meet: () => Promise<void>
}

const csv = [
  'id,name,description,Opening hours,latitude,longitude',
  'L-1,Fourth Street Library,Warm and lit,Mon-Fri 9-17,44.98,-93.26',
  'L-2,"Clinic ""Río Abajo""",,24 h,44.97,-93.25',
  'L-3,=Hall,,,,',
].join('\r\n')

/** Every kind of place, lists, an import, a record put away, an edit undone and done again, one field written apart. */
export async function fillAssets({ ana, bea, meet }: Pair) {
  const garden = await ana.run('assets/add', {
    name: 'Healing garden',
    kind: 'nature',
    strong: 'Shade and quiet.',
    offers: ['Benches', 'Seedlings'],
    welcomes: ['A water tap'],
    organization: 'Elm Street Neighbors',
    address: 'Elm Street 4',
    audience: 'public',
    place: { form: 'point', at: [-93.2581, 44.9702] },
  })
  await ana.run('assets/add', {
    name: 'Oralee, who knows everybody',
    kind: 'individual',
    home: true,
    place: { form: 'point', at: [-93.2612, 44.9733] },
  })
  await bea.run('assets/add', { name: 'جوقة الحيّ 🎶', kind: 'culture' })
  const away = await ana.run('assets/add', { name: 'Closed kiosk', kind: 'economy' })
  await ana.run('assets/archive', { ids: [away.id] })
  await ana.run('assets/add', { name: 'Never meant', kind: 'association' })
  await ana.run('undo/back', {})
  const choir = await ana.run('assets/add', { name: 'Choir', kind: 'association' })
  await ana.run('undo/back', {})
  await ana.run('undo/again', {})
  await meet()
  await ana.run('assets/edit', { id: choir.id, change: { organization: 'Riverside' } })
  await bea.run('assets/edit', { id: choir.id, change: { organization: 'Hillside' } })
  await meet()
  const file = 'places0000000001'
  await bea.run('files/give', { file, at: 0, bytes: Buffer.from(csv).toString('base64') })
  const { mapping } = await bea.run('assets/import-look', { file, fileName: 'places.csv' })
  await bea.run('assets/import', { file, fileName: 'places.csv', mapping, kind: 'institution' })
  await meet()
  await writeTogether(ana, garden.id, 'Much ')
  await meet()
  await writeTogether(bea, garden.id, 'And ')
  await meet()
  return garden.id
}

/** Type at the beginning of what is strong about a strength, and add a paragraph, as an editor in a page does. */
async function writeTogether(link: VaultLink, id: string, words: string): Promise<void> {
  const place = { document: 'assets', map: 'assets', id, field: 'strong' } as const
  const page = await openText(link, place, ({ problem }) => {
    throw new Error(problem.code)
  })
  const before = sharedText(page.document)
  const first = textRoot(page.document).get(0)
  if (!(first instanceof Y.XmlElement) || !(first.firstChild instanceof Y.XmlText))
    throw new Error('no words')
  first.firstChild.insert(0, words)
  await page.idle()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(`${words.trim()} more of it.`)])
  textRoot(page.document).push([paragraph])
  if (sharedText(page.document) === before) throw new Error('nothing was typed')
  await page.close()
}

/** Ideas with voices, a theme, a merge, a round both took part in, its decision and one that took its place. */
export async function fillPriorities({ ana, bea, meet }: Pair, me: string) {
  const theme = await ana.run('priorities/add-theme', { name: 'After three', about: 'Afternoons' })
  const library = await ana.run('priorities/add-idea', {
    text: 'Library until nine',
    theme: theme.id,
  })
  await meet()
  const same = await bea.run('priorities/add-idea', {
    text: 'Keep the library open',
    from: 'paper wall',
  })
  const walk = await bea.run('priorities/add-idea', { text: 'A lit walk' })
  const away = await bea.run('priorities/add-idea', { text: 'A drone show' })
  await meet()
  await ana.run('priorities/merge-ideas', { into: library.id, ids: [same.id] })
  await ana.run('priorities/move-idea', { id: walk.id, theme: theme.id })
  await ana.run('priorities/archive-idea', { id: away.id })
  const round = await ana.run('priorities/open-round', {
    question: 'What do we start this winter?',
    options: [
      { text: 'Library until nine', idea: library.id },
      { text: 'A lit walk', idea: walk.id },
    ],
    dots: 3,
    atMost: 2,
    quorum: 2,
    tie: 'most-people',
    deadline: '2026-06-01',
  })
  await meet()
  const shown = (await readView(ana, 'priorities/round', { id: round.id, me })).get(round.id)
  const [first, second] = shown?.setup.options ?? []
  if (!first || !second) throw new Error('a round has options')
  await ana.run('priorities/take-part', {
    id: round.id,
    dots: { [first.id]: 2, [second.id]: 1 },
    passed: false,
  })
  await bea.run('priorities/take-part', { id: round.id, dots: { [first.id]: 1 }, passed: false })
  await meet()
  await ana.run('priorities/close-round', { id: round.id, people: 2 })
  const decided = {
    round: round.id,
    question: 'What do we start this winter?',
    outcome: [{ option: first.id, text: 'Library until nine' }],
    reasons: 'Most dots, and it costs least.',
    concerns: [{ text: 'Who locks up?', by: me }],
    reviewDate: null,
  }
  const decision = await ana.run('priorities/record-decision', decided)
  const amended = await ana.run('priorities/amend-decision', {
    ...decided,
    replaces: decision.id,
    reviewDate: '2026-09-01',
  })
  await meet()
  return amended.id
}

/** A goal with an objective and actions by a person, in words and by nobody; one put away. */
export async function fillPlan({ ana, bea, meet }: Pair, decision: string, me: string) {
  const { id: goal } = await ana.run('plans/add-goal', {
    text: 'Everyone has a warm place after three',
    horizon: 'short',
    decision,
  })
  const { id: objective } = await ana.run('plans/add-objective', {
    goal,
    text: 'Library open late',
    measure: 'Two evenings a week',
    due: '2026-10-01',
  })
  const call = await ana.run('plans/add-action', {
    objective,
    text: 'Call the director',
    owner: { kind: 'person', person: me },
    due: '2026-06-15',
  })
  const keys = await ana.run('plans/add-action', { objective, text: 'Find who locks up' })
  await ana.run('plans/edit-action', { id: keys.id, notes: 'Ask the youth council.' })
  await ana.run('plans/hand-on', { id: keys.id, owner: { kind: 'words', name: 'Youth council' } })
  const away = await ana.run('plans/add-action', { objective, text: 'Buy lamps' })
  await ana.run('plans/archive-action', { id: away.id })
  await meet()
  await bea.run('plans/set-status', { id: call.id, status: 'done' })
  await meet()
  return goal
}

/** A brief that shows the goal, the decision and a strength, with words of its own. */
export async function fillBrief(
  { ana, meet }: Pair,
  shows: { readonly goal: string; readonly decision: string; readonly asset: string },
): Promise<void> {
  const { id: brief } = await ana.run('briefs/add', {
    title: 'A warm place after three',
    language: 'es',
    goal: shows.goal,
    decision: shows.decision,
    assets: [shows.asset],
  })
  await ana.run('briefs/edit', { id: brief, lead: 'The library is here already.', print: 'large' })
  await ana.run('briefs/add-block', { brief, part: { kind: 'text', text: 'Two evenings.' } })
  await ana.run('briefs/add-block', {
    brief,
    part: {
      kind: 'facts',
      facts: [{ value: '412', label: 'pupils', source: 'School board, 2025' }],
    },
  })
  const away = await ana.run('briefs/add-block', {
    brief,
    part: { kind: 'quote', record: shows.asset },
  })
  await ana.run('briefs/remove-block', { brief, id: away.id })
  await meet()
}
