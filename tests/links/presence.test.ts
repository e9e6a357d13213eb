import { expect, test } from 'vitest'
import { follow } from '#tests/support/followed.ts'
import { where } from '../presence/watched.ts'
import { foundHere, isIn, joinWithCode, openComputer, openRelay, until } from './computers.ts'

async function anaAndBea() {
  const [ana, bea] = [openComputer(), openComputer()]
  const id = await foundHere(ana)
  await joinWithCode(ana, bea, id)
  const people = follow(ana.vault.link('window').within(id), 'presence/people', {})
  await people.ready
  const says = (room: 'home' | 'plans' | null) =>
    bea.vault
      .link('her window')
      .within(id)
      .run('presence/say', { where: room === null ? null : where({ room }) })
  const isAt = (room: string) =>
    people.until((items) => [...items.values()].some(({ places }) => places[0]?.room === room))
  return { ana, bea, id, people, says, isAt }
}

test.each(['hub', 'relay'] as const)('where Bea is comes through a %s, and goes', async (way) => {
  const { ana, bea, id, people, says, isAt } = await anaAndBea()
  const relay = way === 'relay' ? await openRelay() : null
  const [door = ''] = relay === null ? await ana.desk.listen(['127.0.0.1'], 0) : []
  if (relay !== null) ana.desk.connect(id, relay.url)
  bea.desk.connect(id, relay?.url ?? door)
  await until(() => isIn(bea, id))
  await says('home')
  await isAt('home')
  expect([...people.items.values()]).toMatchObject([{ name: 'Bea' }])
  await says('plans')
  await isAt('plans')
  await says(null)
  await people.until((items) => items.size === 0)
})

test('it still comes when a document had to be made anew', async () => {
  const { ana, bea, id, says, isAt } = await anaAndBea()
  const [door = ''] = await ana.desk.listen(['127.0.0.1'], 0)
  bea.desk.connect(id, door)
  await until(() => isIn(bea, id))
  await says('home')
  await isAt('home')
  const coalition = await ana.vault.coalition(id)
  const again = coalition.attached.next()
  coalition.space.broken.emit()
  await again
  await says('plans')
  await isAt('plans')
})
