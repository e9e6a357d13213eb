import * as v from 'valibot'
import { expect, test } from 'vitest'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { openSample } from '#electron/vault/sample/open-sample.ts'
import { SampleSchema } from '#electron/vault/sample/sample-content.ts'
import english from '#resources/sample/en.json' with { type: 'json' }
import { newRemains, openTestVault } from '#tests/support/vault.ts'
import { follow } from '#tests/support/followed.ts'

test('the sample shows every room full, with everybody’s own words and votes', async () => {
  const sample = v.parse(SampleSchema, english)
  const { vault, coalition } = await openSample(sample, nodeWorld, (world) =>
    Promise.resolve(openTestVault(newRemains(), { world })),
  )
  const link = vault.link('look').within(coalition)
  const members = follow(link, 'people/members', {})
  const assets = follow(link, 'assets/list', {})
  const decisions = follow(link, 'priorities/decisions', {})
  const plan = follow(link, 'plans/board', {})
  await Promise.all([members.ready, assets.ready, decisions.ready, plan.ready])
  expect([...members.items.values()].map(({ name }) => name).toSorted()).toEqual(
    sample.people.map(({ name }) => name).toSorted(),
  )
  expect(assets.items.size).toBe(sample.assets.length)
  expect(new Set([...assets.items.values()].map(({ by }) => by)).size).toBe(6)
  expect([...decisions.items.values()].map(({ outcome }) => outcome[0]?.text)).toEqual([
    sample.ideas[0]?.text,
  ])
  expect(plan.items.size).toBeGreaterThan(8)
  const coalitions = follow(vault.link('look'), 'coalitions', {})
  await coalitions.ready
  expect([...coalitions.items.values()]).toMatchObject([{ sample: true }])
})
