import { cpSync, mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundleOf } from '#electron/vault/keeping/bundle-bytes.ts'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { reportOf } from '#electron/vault/verify.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import {
  addAsset,
  contentOf,
  foundHere,
  isIn,
  joinWithCode,
  openComputer,
  openRelay,
  until,
  type Computer,
} from '#tests/links/computers.ts'
import { seededBytes } from '#tests/support/space.ts'
import { newRemains, type VaultRemains } from '#tests/support/vault.ts'
import { hashOf } from './vault-commands.ts'

const suite = createNodeSuite()
const stick = 'stick-'.padEnd(16, '0')

/** A copy of a vault, to run beside another copy. */
function copyOf(remains: VaultRemains): VaultRemains {
  const copy = newRemains()
  mkdirSync(copy.folder, { recursive: true })
  cpSync(remains.folder, copy.folder, { recursive: true })
  for (const [place, kept] of remains.places) copy.places.set(place, { ...kept })
  return { ...copy, files: nodeFilePort(copy.folder) }
}

/** Two of these say the same time and draw the same random bytes, until they part. */
function twinWorld() {
  let random = seededBytes('twins')
  return {
    ...nodeWorld,
    now: () => 1_700_000_000_000,
    random: (bytes: number) => random(bytes),
    part: () => {
      random = nodeWorld.random
    },
  }
}

const spaceOf = async ({ vault }: Computer, id: string) => {
  const coalition = await vault.coalition(id)
  await coalition.ready()
  return coalition.space
}

/** As a person does it: a file of changes saved here and opened there. */
async function carry(from: Computer, to: Computer, id: SpaceId): Promise<void> {
  const source = await spaceOf(from, id)
  await source.saved()
  to.vault.files.put(stick, await bundleOf(source, id, suite))
  await to.vault.link('window').within(id).run('links/bundle-in', { file: stick })
}

const rename = ({ vault }: Computer, id: string, asset: string, name: string) =>
  vault
    .link('window')
    .within(id)
    .run('assets/edit', { id: asset, change: { organization: name } })

const content = async (computer: Computer, id: string) => {
  await spaceOf(computer, id)
  return contentOf(computer, id)
}

/** Ana and Bea, and Mo, whose vault runs twice and signs two histories of one log. */
async function withTwoHistories() {
  const [ana, bea, mo] = [openComputer(), openComputer(), openComputer()]
  const id = await foundHere(ana)
  for (const one of [bea, mo]) {
    await joinWithCode(ana, one, id)
    for (let round = 0; round < 3; round += 1) {
      await carry(ana, one, id)
      await carry(one, ana, id)
    }
    await until(() => isIn(one, id))
  }
  await carry(ana, bea, id)
  await mo.off()
  const worlds = [twinWorld(), twinWorld()]
  const copies = [copyOf(mo.remains), copyOf(mo.remains)].map((remains, at) =>
    openComputer(remains, { world: worlds[at] ?? nodeWorld }),
  )
  const [first, second] = copies
  if (!first || !second) throw new Error('two copies')
  const same = await Promise.all(copies.map((copy) => addAsset(copy, id, 'Meadow')))
  expect(same[0]).toEqual(same[1])
  for (const world of worlds) world.part()
  const one = await addAsset(first, id, 'Orchard')
  const other = await addAsset(second, id, 'Library')
  for (const copy of copies)
    for (const name of ['Pond', 'Bench', 'Well']) {
      await addAsset(copy, id, name)
      await (await spaceOf(copy, id)).saved()
    }
  for (const copy of [first, second]) await (await spaceOf(copy, id)).saved()
  return { ana, bea, first, second, id, one, other }
}

/** Equal, whole, and the same again when it is opened from its snapshots. */
async function expectBoth(computers: readonly Computer[], id: SpaceId, words: readonly string[]) {
  const shown = await Promise.all(computers.map((one) => content(one, id)))
  expect(new Set(shown).size).toBe(1)
  for (const word of words) expect(shown[0]).toContain(word)
  expect(shown[0]?.match(/"(Pond|Bench|Well)"/g)).toHaveLength(6)
  for (const { vault } of computers) {
    await vault.closeCoalition(id)
    const coalition = await vault.coalition(id)
    const report = await reportOf(coalition, { suite, world: nodeWorld }, hashOf)
    expect(report.health.snapshots).toMatchObject({ differing: [], problem: null })
    expect(report.aside).toMatchObject({ forks: 1, refusedByGate: 0, unsound: 0, waiting: 0 })
  }
  expect(new Set(await Promise.all(computers.map((one) => content(one, id))))).toEqual(
    new Set(shown),
  )
}

test('by file only: two that built on different histories of one log show the same in the end', async () => {
  const { ana, bea, first, second, id, one, other } = await withTwoHistories()
  await carry(first, ana, id)
  await carry(second, bea, id)
  await rename(ana, id, one.id, 'Grown by Ana')
  await rename(bea, id, other.id, 'Kept by Bea')
  await addAsset(ana, id, 'Choir')
  expect(await content(ana, id)).not.toContain('Library')
  await carry(bea, ana, id)
  await rename(ana, id, other.id, 'Kept by both')
  await carry(ana, bea, id)
  await rename(bea, id, one.id, 'Grown by both')
  await carry(bea, ana, id)
  const words = ['Meadow', 'Orchard', 'Library', 'Choir', 'Kept by both', 'Grown by both']
  await expectBoth([ana, bea], id, words)
})

/** With several envelopes of each history, which lie one after the other on the disks and are asked for by seq. */
test('through a relay: both histories reach everybody, and what was built on each', async () => {
  const { ana, bea, first, second, id, one, other } = await withTwoHistories()
  await carry(first, ana, id)
  await carry(second, bea, id)
  await rename(ana, id, one.id, 'Grown by Ana')
  await rename(bea, id, other.id, 'Kept by Bea')
  const relay = await openRelay()
  for (const { desk } of [ana, bea]) desk.connect(id, relay.url)
  await until(async () => (await content(ana, id)) === (await content(bea, id)))
  await addAsset(ana, id, 'Choir')
  await until(async () => (await content(bea, id)).includes('Choir'))
  await expectBoth([ana, bea], id, [
    'Meadow',
    'Orchard',
    'Library',
    'Grown by Ana',
    'Kept by Bea',
    'Choir',
  ])
})
