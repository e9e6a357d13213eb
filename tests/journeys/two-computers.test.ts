import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connectTo, waitForWay } from './at-connections.ts'
import { command, running } from './built-program.ts'
import { openLedger } from './ledger.ts'
import { type DirectBytes, type Member, sitDown } from './member.ts'
import {
  findAll,
  found,
  type Import,
  joinWithCode,
  inLongSet,
  leaveToRealLists,
  madeUp,
  ofOthers,
  type Place,
  printBoth,
} from './place.ts'
import {
  chooseAndPlan,
  printed,
  seeBoth,
  type Two,
  workApart,
  workTogether,
  writeBrief,
} from './steps.ts'

/*
 * Two computers as people have them: the built program in processes of its own, and a browser profile each. Once with a
 * relay that refuses all data, so that everything goes directly from page to page; once with direct connections off.
 */

type Way = 'direct' | 'relay'
type Journey = Place & { readonly way: Way }

const env = (way: Way) => ({ COMMONWEAVE_COURIER: way === 'direct' ? 'on' : 'off' })

/** They are connected: what one does comes to the other by itself. */
const comesByItself = () => Promise.resolve()

const startRelay = ({ folder, way }: Journey, port = '0') => {
  const refuses = way === 'direct' ? ['--refuse-data'] : []
  return running(['relay', '--port', port, '--dir', join(folder, 'relay'), '--count', ...refuses])
}

async function bothSitDown({ vaults, coalition, way }: Journey): Promise<Two> {
  const at = { coalition, env: env(way) }
  return [
    await sitDown({ ...at, name: 'Ana', vault: vaults.ana }),
    await sitDown({ ...at, name: 'Bea', vault: vaults.bea }),
  ]
}

async function areConnected(way: Way, members: readonly Member[]): Promise<void> {
  for (const member of members)
    await waitForWay(member, way === 'direct' ? 'Directly, from page to page' : /^A relay that/)
}

/** Resolves when both have said, signed, that they hold all that is here; a relay says that it does. */
async function haveAll(way: Way, members: readonly Member[]): Promise<void> {
  for (const member of members)
    if (way === 'relay') await waitForWay(member, 'A relay that has everything')
    else
      await member.page
        .locator('.sync__long')
        .filter({ hasText: 'also on 1 other' })
        .waitFor({ state: 'attached' })
}

async function journey(way: Way, imports: readonly Import[], edited: string): Promise<void> {
  const ledger = openLedger()
  const place = await found(imports)
  const at = { ...place, way }
  await joinWithCode(place)
  const first = await startRelay(at)
  const address = String(first.first['address'])
  const together = await bothSitDown(at)
  for (const member of together) await connectTo(member, address)
  await areConnected(way, together)
  await workTogether(together, edited, ledger)
  await haveAll(way, together)
  const direct = [...(await leaveAll(together))]
  const relayed = [(await first.end())['traffic']]

  // Nobody is there: no relay that passes on calls, and no page from before.
  const apart = await bothSitDown(at)
  await workApart(apart, edited, ledger, 'Neighbors of Bea')
  const second = await startRelay(at, new URL(address).port)
  for (const member of apart) await connectAgain(member, address)
  await areConnected(way, apart)
  await seeBoth(apart, edited)
  await chooseAndPlan(apart, ledger, comesByItself)
  await writeBrief(apart, ledger, comesByItself)
  await haveAll(way, apart)
  direct.push(...(await leaveAll(apart)))
  // What came last lies at the relay, which may have it before the other computer has: both meet there once more.
  if (way === 'relay')
    await Promise.all(
      Object.values(at.vaults).map((vault) => command('sync', '--vault', vault, '--for', '4')),
    )
  relayed.push((await second.end())['traffic'])

  await findAll(at, ledger)
  await printBoth(at, printed)
  assertWay(way, direct, relayed)
  console.info(
    `${way}: ${String(ledger.count())} edits found in both; directly ${JSON.stringify(direct)}; through the relay ${JSON.stringify(relayed)}`,
  )
}

async function leaveAll(members: readonly Member[]): Promise<readonly DirectBytes[]> {
  const bytes: DirectBytes[] = []
  for (const member of members) bytes.push(await member.leave())
  return bytes
}

/** Instead of waiting for the next try, which comes ever more rarely. */
async function connectAgain(member: Member, address: string): Promise<void> {
  await member.go('/connections')
  await member.page.getByRole('button', { name: `Forget ${address}` }).click()
  await connectTo(member, address)
}

/** The one way carried what was written, the other next to nothing: calls, proofs and what is only said. */
function assertWay(way: Way, direct: readonly DirectBytes[], relayed: readonly unknown[]): void {
  const carriedDirectly = direct.reduce((sum, bytes) => sum + bytes.in, 0)
  const givenByRelay = relayed.reduce<number>((sum, traffic) => sum + dataOut(traffic), 0)
  const [much, little] =
    way === 'direct' ? [carriedDirectly, givenByRelay] : [givenByRelay, carriedDirectly]
  expect(much).toBeGreaterThan(20_000)
  expect(little).toBeLessThan(1500)
}

function dataOut(traffic: unknown): number {
  const { data } = traffic as { readonly data: { readonly out: number } }
  return data.out
}

const throughRelay = 'meeting.test.ts goes through a relay, too'

describe.each(['direct', 'relay'] as const)('%s', (way) => {
  test('two computers, a made-up list: together, apart, and together again', async (context) => {
    if (way === 'relay') inLongSet.alone(context, throughRelay)
    leaveToRealLists(context)
    await journey(way, madeUp(600), 'Place 599')
  })

  test('the same with the 22 places of a directory and 3,238 libraries', async (context) => {
    if (way === 'relay') inLongSet.alone(context, throughRelay)
    await journey(way, ofOthers(context), 'Barking')
  })
})
