import { expect, test } from 'vitest'
import { commandLine, commandLineIn } from '#tests/support/command-line.ts'
import { done, fileOf, listed, newVault } from './vaults.ts'

test('strengths come whole, with their place as a GeoJSON geometry', async () => {
  const { words } = await newVault()
  const offers = ['a', 'b', 'c', 'd', 'e'].join('\n')
  const file = fileOf([
    'name,kind,lat,lon,offers',
    `Garden,place,45.5,-93.25,"${offers}"`,
    'Choir,cultural',
  ])
  await commandLine('import', file, ...words)
  await done(words, 'assets/add', {
    name: 'A home',
    kind: 'place',
    home: true,
    place: { form: 'point', at: [-93.2, 45] },
  })
  const items = await listed(words, 'assets')
  const named = (name: string) => items.find((item) => item.name === name)
  expect(named('Garden')).toMatchObject({
    kind: 'place',
    place: { type: 'Point', coordinates: [-93.25, 45.5] },
    radius: null,
    offers: ['a', 'b', 'c', 'd', 'e'],
    archived: false,
  })
  expect(named('Choir')).toMatchObject({ place: null, radius: null })
  expect(named('A home')).toMatchObject({ place: { type: 'Point' }, radius: 800 })
  expect(Object.keys(named('Garden') ?? {}).slice(0, 3)).toEqual(['id', 'kind', 'name'])
})

test('ideas, priorities, decisions, plans, people and briefs are listed, put away ones as archived', async () => {
  const { words } = await newVault()
  const { id: first } = await done(words, 'priorities/add-idea', { text: 'Warm rooms' })
  const { id: second } = await done(words, 'priorities/add-idea', { text: 'Rides home' })
  await done(words, 'priorities/archive-idea', { id: second })
  const { id: theme } = await done(words, 'priorities/add-theme', { name: 'Evenings' })
  const { id: round } = await done(words, 'priorities/open-round', {
    question: 'What first?',
    options: [{ text: 'Warm rooms', idea: first }, { text: 'Rides home' }],
    dots: 3,
    atMost: null,
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  })
  const { id: weighing } = await done(words, 'priorities/add-weighing', {
    question: 'What matters?',
    options: [{ text: 'Warm rooms' }, { text: 'Rides home' }],
  })
  await done(words, 'priorities/add-criterion', { weighing, text: 'Can begin soon' })
  await done(words, 'priorities/record-decision', {
    round: null,
    question: 'What first?',
    outcome: [{ option: null, text: 'Warm rooms' }],
    reasons: 'They are there.',
    concerns: [],
    reviewDate: null,
  })
  const { id: goal } = await done(words, 'plans/add-goal', { text: 'Every child is warm' })
  const { id: objective } = await done(words, 'plans/add-objective', { goal, text: 'Open late' })
  await done(words, 'plans/add-action', { objective, text: 'Write' })
  await done(words, 'briefs/add', { title: 'Warm rooms now', language: 'en' })

  const lines = async (what: string) =>
    (await listed(words, what)).map(({ kind, name, archived }) => [kind, name, archived])
  expect(await lines('ideas')).toEqual([
    ['idea', 'Warm rooms', false],
    ['idea', 'Rides home', true],
  ])
  expect(await lines('priorities')).toEqual([
    ['theme', 'Evenings', false],
    ['weighing', 'What matters?', false],
    ['round', 'What first?', false],
  ])
  expect((await listed(words, 'priorities')).map(({ id }) => id)).toEqual([theme, weighing, round])
  expect(await lines('decisions')).toEqual([['decision', 'What first?', false]])
  expect(await lines('plans')).toEqual([
    ['goal', 'Every child is warm', false],
    ['objective', 'Open late', false],
    ['action', 'Write', false],
  ])
  expect(await lines('people')).toEqual([['person', 'Ana', false]])
  expect(await lines('briefs')).toEqual([['brief', 'Warm rooms now', false]])
})

test('for people a list is a line for each, and says when there is nothing', async () => {
  const { folder, words } = await newVault()
  const ask = ['list', 'ideas', '--vault', folder]
  expect((await commandLine(...ask)).out).toBe('Nothing is here yet.\n')
  expect((await commandLineIn('es', ...ask)).out).toBe('Todavía no hay nada.\n')
  expect((await commandLineIn('ar', ...ask)).out).toBe('لا يوجد شيء هنا بعد.\n')
  const { id } = await done(words, 'priorities/add-idea', { text: 'Warm rooms' })
  expect((await commandLine(...ask)).out).toBe(`${String(id)}\tidea\tWarm rooms\n`)
})

test('what is not there to list is refused with what there is', async () => {
  const { words } = await newVault()
  const refused = await commandLine('list', 'needs', ...words)
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.problem).toContain(
    'assets, ideas, priorities, decisions, plans, people, meetings, briefs',
  )
  expect(await commandLine('list', ...words)).toMatchObject({ code: 2, out: '' })
})
