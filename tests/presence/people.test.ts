import { expect, test } from 'vitest'
import { encodePresence, type Where } from '#shared/presence/presence.ts'
import { silentAfter } from '#shared/presence/presence-state.ts'
import { follow } from '#tests/support/followed.ts'
import { meet } from '../people/two-computers.ts'
import { twoComputers, watchedByAna, where } from './watched.ts'

const garden = 'A'.repeat(16)

async function peopleSeenByAna() {
  const watched = await watchedByAna()
  const link = watched.linkOf(watched.ana, 'window')
  const people = follow(link, 'presence/people', {})
  await people.ready
  const says = (...windows: readonly Where[]) => {
    watched.receive(watched.note(watched.beas, encodePresence(windows)))
    // So that notes of one test never come faster than anybody may say them.
    watched.pass(1000)
  }
  const isIn = (room: Where['room']) =>
    people.until((items) => [...items.values()].some(({ places }) => places[0]?.room === room))
  return { ...watched, link, people, says, isIn }
}

test('nobody else is there: nothing', async () => {
  const { ana, linkOf } = await twoComputers()
  const people = follow(linkOf(ana, 'one'), 'presence/people', {})
  await people.ready
  await linkOf(ana, 'one').run('presence/say', { where: where() })
  await linkOf(ana, 'two').run('presence/say', { where: where({ room: 'plans' }) })
  expect(people.items.size).toBe(0)
})

test('a person is one, however many windows they have; first where they turned to last', async () => {
  const { people, says, isIn, beasPerson } = await peopleSeenByAna()
  says(where({ room: 'plans' }), where({ room: 'home' }))
  await people.until((items) => items.size === 1)
  says(where({ room: 'plans' }), where({ holds: garden }))
  await isIn('assets')
  expect([...people.items]).toMatchObject([
    [
      beasPerson,
      {
        person: beasPerson,
        name: 'Bea',
        places: [{ room: 'assets', record: null, title: null, holds: garden }, { room: 'plans' }],
      },
    ],
  ])
  says(where({ room: 'briefs' }), where({ holds: garden }))
  await isIn('briefs')
  says(where({ room: 'briefs' }))
  await people.until((items) => items.get(beasPerson ?? '')?.places.length === 1)
  says()
  await people.until((items) => items.size === 0)
})

test('their other computer does not make them two', async () => {
  const { people, says, isIn, receive, note, bea, ana, open, coalition, linkOf, spaceOf, during } =
    await peopleSeenByAna()
  const made = await during(linkOf(bea, 'window').run('people/add-computer', {}))
  const phone = open()
  await during(phone.link('window').run('coalitions/join', { code: made.link, device: 'Phone' }))
  const here = follow(linkOf(phone, 'window'), 'people/here', {})
  await during(meet(bea, phone, coalition))
  await during(here.until((items) => items.get('here')?.state === 'in'))
  await during(meet(bea, phone, coalition))
  await during(meet(bea, ana, coalition))
  says(where({ room: 'home' }))
  await isIn('home')
  receive(note((await spaceOf(phone)).replica.signer, encodePresence([where({ room: 'plans' })])))
  await isIn('plans')
  expect([...people.items.values()].map(({ places }) => places.map(({ room }) => room))).toEqual([
    ['plans', 'home'],
  ])
})

test('a record is called what this computer’s own documents call it, also when that changes', async () => {
  const { people, says, link, beasPerson, during } = await peopleSeenByAna()
  const added = link.run('assets/add', { name: 'Healing garden', kind: 'nature' })
  const { id } = await during(added)
  const titleIs = (title: string | null) =>
    people.until((items) => items.get(beasPerson ?? '')?.places[0]?.title === title)
  says(where({ record: id }))
  await titleIs('Healing garden')
  await during(link.run('assets/edit', { id, change: { name: 'Quiet garden' } }))
  await titleIs('Quiet garden')
  says(where({ room: 'plans', record: id }))
  await titleIs(null)
})

test('names and colours are the coalition’s own, and follow it', async () => {
  const { people, says, beasPerson, link, linkOf, ana, bea, coalition, during } =
    await peopleSeenByAna()
  const person = beasPerson ?? ''
  const members = follow(link, 'people/members', {})
  await members.ready
  says(where())
  await people.until((items) => items.get(person)?.name === 'Bea')
  expect(people.items.get(person)?.color).toBe(members.items.get(person)?.color)
  await during(linkOf(bea, 'window').run('people/rename', { person, name: 'Beatriz' }))
  await during(meet(ana, bea, coalition))
  says(where())
  await people.until((items) => items.get(person)?.name === 'Beatriz')
})

test('ids of nothing, of other rooms and of dangerous spelling open no document and have no title', async () => {
  const { people, says, beasPerson, anasSpace } = await peopleSeenByAna()
  const before = anasSpace.documents().size
  for (const room of ['assets', 'priorities', 'plans', 'briefs', 'people', 'elsewhere'] as const) {
    says(where({ room, record: `${room.padEnd(16, '_')}` }))
    await people.until((items) => items.get(beasPerson ?? '')?.places[0]?.room === room)
    expect(people.items.get(beasPerson ?? '')?.places[0]?.title).toBe(null)
  }
  expect([...anasSpace.documents()].filter((name) => name.includes('/'))).toEqual([])
  expect(anasSpace.documents().size).toBeLessThanOrEqual(before + 4)
})

test('who falls silent or is removed is gone at once from the row', async () => {
  const { people, says, pass, spaceOf, ana, bea } = await peopleSeenByAna()
  says(where())
  await people.until((items) => items.size === 1)
  pass(silentAfter)
  await people.until((items) => items.size === 0)
  says(where())
  await people.until((items) => items.size === 1)
  const device = (await spaceOf(bea)).replica.device.id
  ;(await spaceOf(ana)).act({ kind: 'remove-device', device })
  // No time has passed: membership alone decides.
  await people.until((items) => items.size === 0)
})
