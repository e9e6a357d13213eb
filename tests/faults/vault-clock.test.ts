import { expect, test } from 'vitest'
import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { follow } from '#tests/support/followed.ts'
import { carry, contentOf, openVaultOn, unhurriedWorld } from './vault-commands.ts'

const year = 365.25 * 24 * 3600 * 1000
const start = Date.UTC(2026, 4, 1)

/** A clock that shows what the test says. */
function worldAt() {
  let shown = start
  return {
    world: { ...unhurriedWorld(), now: () => shown },
    jump: (years: number) => {
      shown = start + years * year
    },
  }
}

test('the clock jumps ten years on and back while people work: order, undo and status stay right (fault 9)', async () => {
  const files = memoryFilePort()
  const { world, jump } = worldAt()
  let vault = await openVaultOn(files, world)
  const { coalition } = await vault
    .link('one')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  const jumps = [0, 10, -10, 3, -7, 10, 0]
  for (const [at, years] of jumps.entries()) {
    jump(years)
    if (at === 4) {
      await vault.close()
      vault = await openVaultOn(files, world)
    }
    await vault
      .link('one')
      .within(coalition)
      .run('plans/add-goal', { text: `Goal ${String(at)}` })
  }
  const link = vault.link('one').within(coalition)
  const goals = follow(link, 'plans/board', {})
  const status = follow(link, 'status', {})
  await Promise.all([goals.ready, status.ready])
  const inOrder = () =>
    [...goals.items.values()]
      .toSorted((one, other) => (one.order < other.order ? -1 : 1))
      .map((goal) => goal.text)
  const all = jumps.map((_, at) => `Goal ${String(at)}`)
  expect(inOrder()).toEqual(all)
  expect(status.items.get('status')).toMatchObject({ disk: 'saved' })
  // Undo goes by what was done last, not by what the clock said.
  jump(-10)
  expect(await link.run('undo/back', {})).toEqual({ undone: 'plans/add-goal' })
  expect(inOrder()).toEqual(all.slice(0, -1))
  jump(10)
  expect(await link.run('undo/again', {})).toEqual({ redone: 'plans/add-goal' })
  expect(inOrder()).toEqual(all)
  const { shown, logged } = await contentOf(vault, coalition)
  expect(shown).toEqual(logged)
  await vault.close()
})

test('of two computers whose clocks are twenty years apart, the one that wrote knowing the other wins', async () => {
  const fast = worldAt()
  const slow = worldAt()
  fast.jump(10)
  slow.jump(-10)
  const ana = await openVaultOn(memoryFilePort(), slow.world)
  const bea = await openVaultOn(memoryFilePort(), fast.world)
  const { coalition } = await ana
    .link('one')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  const anas = ana.link('one').within(coalition)
  const { id } = await anas.run('assets/add', { name: 'Garden', kind: 'nature' })
  const { link } = await anas.run('people/invite', { name: 'Bea' })
  await bea.link('one').run('coalitions/join', { code: link, device: 'Laptop' })
  const meet = async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await carry(ana, bea, coalition)
      await carry(bea, ana, coalition)
    }
  }
  await meet()
  const beas = bea.link('one').within(coalition)
  await beas.run('assets/edit', { id, change: { name: 'From the future' } })
  await meet()
  await anas.run('assets/edit', { id, change: { name: 'From the past' } })
  await meet()
  for (const vault of [ana, bea]) {
    const { shown, logged } = await contentOf(vault, coalition)
    expect(shown).toEqual(logged)
    expect(shown.get('assets')).toContain('From the past')
  }
  expect((await contentOf(ana, coalition)).shown).toEqual((await contentOf(bea, coalition)).shown)
  await Promise.all([ana.close(), bea.close()])
})
