import { expect, test } from 'vitest'
import { follow } from '#tests/support/followed.ts'
import { addPart, addPlace, found, type Desk } from '../briefs/vault-steps.ts'
import { openPage } from '../texts/pages.ts'

const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '{{constructor}} ${7*7} #read("/etc/passwd")',
  '__proto__ constructor prototype',
  '\u202Egnp.exe \u2066x',
  '*.* (a|b)+ [z-a] \\',
  '=cmd|calc!A1',
  'e\u0301'.repeat(40),
]

const decided = {
  round: null,
  question: 'What do we open first?',
  outcome: [{ option: null, text: 'The library until nine' }],
  reasons: 'Lanterns were asked for most.',
  concerns: [{ text: 'Who pays for lanterns?', by: null }],
  reviewDate: null,
}

/** A coalition that writes of lanterns in every room. */
async function lanternsEverywhere() {
  const desk = await found()
  const { link } = desk
  const asset = await addPlace(desk, 'Garden', { strong: 'In summer the lanterns hang there.' })
  const theme = (await link.run('priorities/add-theme', { name: 'Safe evenings' })).id
  const idea = (await link.run('priorities/add-idea', { text: 'Lanterns on the walk', theme })).id
  const decision = (await link.run('priorities/record-decision', decided)).id
  const weighing = (
    await link.run('priorities/add-weighing', {
      question: 'What do we weigh?',
      options: [{ text: 'Lanterns' }, { text: 'Benches' }],
    })
  ).id
  const goal = (await link.run('plans/add-goal', { text: 'Walks home are lit' })).id
  const objective = (await link.run('plans/add-objective', { goal, text: 'Ten lamps' })).id
  const action = (await link.run('plans/add-action', { objective, text: 'Ask the council' })).id
  await link.run('plans/edit-action', { id: action, notes: 'They once gave us lanterns.' })
  const brief = (
    await link.run('briefs/add', { title: 'Lit walks', language: 'en', goal: null, assets: [] })
  ).id
  await addPart(desk, brief, { kind: 'text', text: 'Lanterns cost little.' })
  return { desk, asset, theme, idea, weighing, decision, goal, objective, action, brief }
}

async function find({ link }: Desk, query: string) {
  const view = follow(link, 'search/all', { query })
  await view.ready
  view.stop()
  return [...view.items.values()].toSorted((a, b) => a.rank - b.rank)
}

const ids = async (desk: Desk, query: string) => (await find(desk, query)).map(({ id }) => id)

test('one search finds a word in every room, in names, notes, reasons and parts of briefs, and says where', async () => {
  const { desk, asset, idea, weighing, decision, action, brief } = await lanternsEverywhere()
  const hits = await find(desk, 'lantern')
  expect(new Set(hits.map(({ id }) => id))).toEqual(
    new Set([idea, asset, weighing, decision, action, brief]),
  )
  expect(hits.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4, 5])
  // A name counts more than a note.
  expect(hits[0]).toMatchObject({ kind: 'idea', under: 'Safe evenings', excerpt: '', of: 3 })
  expect(hits.find(({ id }) => id === action)).toMatchObject({
    kind: 'action',
    room: 'plans',
    title: 'Ask the council',
    under: 'Ten lamps',
    excerpt: 'They once gave us lanterns.',
    archived: false,
  })
  expect(await ids(desk, 'lanterns summer')).toEqual([asset])
  // A typing error is forgiven where nothing else is found.
  expect(await ids(desk, 'lantrens')).not.toEqual([])
})

test('what was put away is found behind the rest and marked, and moves back when it is restored', async () => {
  const { desk, goal, objective, action } = await lanternsEverywhere()
  const lit = follow(desk.link, 'search/all', { query: 'li' })
  await desk.link.run('plans/archive-goal', { id: goal })
  await lit.until((items) => items.get(`goal/${goal}`)?.archived === true)
  const plans = (await find(desk, 'walks')).filter(({ room }) => room === 'plans')
  expect(plans).toMatchObject([{ id: goal, archived: true, of: 1 }])
  expect(await ids(desk, 'lamps')).toEqual([objective])
  expect(await ids(desk, 'council')).toEqual([action])
  await desk.link.run('plans/restore-goal', { id: goal })
  await lit.until((items) => items.get(`goal/${goal}`)?.archived === false)
})

test('the search is kept in step with edits in every room, and with texts that people write together', async () => {
  const { desk, asset, brief, action, theme, idea } = await lanternsEverywhere()
  const { link, vault, coalition } = desk
  const torches = follow(link, 'search/all', { query: 'torch' })
  await torches.ready
  expect(torches.items.size).toBe(0)
  await link.run('plans/edit-action', { id: action, notes: 'Torches then.' })
  await torches.until((items) => items.has(`action/${action}`))
  await addPart(desk, brief, { kind: 'ask', title: '', text: 'Twenty torches' })
  await torches.until((items) => items.get(`brief/${brief}`)?.excerpt === 'Twenty torches')
  const page = await openPage(vault, coalition, asset)
  page.type('Torches too. ')
  await page.idle()
  await torches.until((items) => items.has(`asset/${asset}`))
  await link.run('priorities/edit-idea', { id: idea, text: 'Torches on the walk' })
  await link.run('priorities/edit-theme', { id: theme, name: 'Bright evenings' })
  await torches.until((items) => items.get(`idea/${idea}`)?.under === 'Bright evenings')
})

test('people are found by name while they are in; nothing typed finds nothing', async () => {
  const desk = await found()
  const [ana] = await find(desk, 'ruiz')
  expect(ana).toMatchObject({ kind: 'person', room: 'people', title: 'Ana Ruiz' })
  expect(await find(desk, '  ')).toEqual([])
  await desk.link.run('people/invite', { name: 'Bea' })
  const invites = follow(desk.link, 'people/invites', {})
  await invites.ready
  const [invite] = [...invites.items.keys()]
  await desk.link.run('people/withdraw', { invite: invite ?? '' })
  await invites.until((items) => items.get(invite ?? '')?.state === 'withdrawn')
  expect(await find(desk, 'Bea')).toEqual([])
})

test('whatever people write comes back as they wrote it, and no query throws', async () => {
  const desk = await found()
  for (const text of hostileTexts) {
    const name = `zebra ${text}`.slice(0, 190).trim()
    await addPlace(desk, name, { strong: `okapi ${text}` })
    const hits = await find(desk, 'zebra')
    expect(hits.map(({ title }) => title)).toContain(name)
    await find(desk, text.slice(0, 200))
  }
  const okapis = await find(desk, 'okapi')
  expect(okapis.every(({ excerpt }) => excerpt.startsWith('okapi'))).toBe(true)
})
