import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { sharedData } from '#tests/support/shared-data.ts'
import { addStrength, openStrength, seesLooking, waitForValue, writeField } from './at-assets.ts'
import { connectTo, waitForWay } from './at-connections.ts'
import { addAction, addObjective, seesAction, takeOn, writeGoal } from './at-plans.ts'
import {
  addIdea,
  closeAndDecide,
  gather,
  giveDots,
  openRound,
  seesDecision,
  seesIdea,
} from './at-priorities.ts'
import { command, running } from './built-program.ts'
import { everythingIn, hashesOf } from './copies.ts'
import { openLedger, type Ledger } from './ledger.ts'
import { type DirectBytes, type Member, sitDown } from './member.ts'
import { manyPlaces } from './many-places.ts'

/*
 * Two computers as people have them: the built program in processes of its own, and a browser profile each. Once with a
 * relay that refuses all data, so that everything goes directly from page to page; once with direct connections off.
 */

type Way = 'direct' | 'relay'
type Import = { readonly file: string; readonly rows: number }

type Place = {
  readonly folder: string
  readonly vaults: { readonly ana: string; readonly bea: string }
  readonly coalition: string
  readonly way: Way
}

const env = (way: Way) => ({ COMMONWEAVE_COURIER: way === 'direct' ? 'on' : 'off' })

/** Ana founds a coalition, brings in lists of places, and invites Bea, who joins. */
async function begin(way: Way, imports: readonly Import[]): Promise<Place> {
  const folder = makeTempFolder('journey')
  const vaults = { ana: join(folder, 'ana'), bea: join(folder, 'bea') }
  const made = await command(
    'create',
    '--vault',
    vaults.ana,
    '--name',
    'Riverbend',
    '--person',
    'Ana',
  )
  for (const { file, rows } of imports)
    expect(await command('import', file, '--vault', vaults.ana)).toMatchObject({
      read: rows,
      added: rows,
    })
  const { code } = await command('invite', '--vault', vaults.ana, '--for', 'Bea')
  const codeFile = join(folder, 'code')
  writeFileSync(codeFile, String(code))
  await command('join', '--code-file', codeFile, '--vault', vaults.bea, '--device', 'Bea’s laptop')
  const { coalition } = made
  const id = typeof coalition === 'object' && coalition !== null && 'id' in coalition
  return { folder, vaults, coalition: id ? String(coalition.id) : '', way }
}

const startRelay = ({ folder, way }: Place, port = '0') => {
  const refuses = way === 'direct' ? ['--refuse-data'] : []
  return running(['relay', '--port', port, '--dir', join(folder, 'relay'), '--count', ...refuses])
}

async function bothSitDown({ vaults, coalition, way }: Place): Promise<readonly [Member, Member]> {
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

/** Together: each sees what the other does; different fields of one record, and one field by both. */
async function workTogether([ana, bea]: readonly [Member, Member], place: string, ledger: Ledger) {
  await addStrength(ana, 'Healing garden by Ana')
  ledger.wrote('Ana', 'Healing garden by Ana')
  await openStrength(bea, 'Healing garden by Ana')
  await openStrength(ana, place)
  await openStrength(bea, place)
  await Promise.all([seesLooking(ana, 'Bea', place), seesLooking(bea, 'Ana', place)])
  await Promise.all([
    writeField(ana, 'Known through', 'Friends of Ana'),
    writeField(bea, 'Name', `${place}, as Bea calls it`),
  ])
  ledger.wrote('Ana', 'Friends of Ana')
  ledger.wrote('Bea', `${place}, as Bea calls it`)
  await waitForValue(bea, 'Friends of Ana')
  await waitForValue(ana, `${place}, as Bea calls it`)
  await writeField(bea, 'Known through', 'Neighbors of Bea')
  ledger.wroteOver('Bea', 'Neighbors of Bea', 'Friends of Ana')
  await waitForValue(ana, 'Neighbors of Bea')

  await addIdea(ana, 'Warm rooms after three')
  await addIdea(bea, 'Rides home at night')
  await seesIdea(ana, 'Rides home at night')
  for (const [by, value] of [
    ['Ana', 'Warm rooms after three'],
    ['Bea', 'Rides home at night'],
  ] as const)
    ledger.wrote(by, value)
}

/** Apart: each writes alone, also into the same field, and adds things of their own. */
async function workApart([ana, bea]: readonly [Member, Member], place: string, ledger: Ledger) {
  for (const [member, own] of [
    [ana, 'Written by Ana, alone'],
    [bea, 'Written by Bea, alone'],
  ] as const) {
    await openStrength(member, place)
    await writeField(member, 'Known through', own)
    await addStrength(member, `Choir found by ${member.name}, alone`)
    await addIdea(member, `Idea of ${member.name}, alone`)
    ledger.wrote(member.name, `Choir found by ${member.name}, alone`)
    ledger.wrote(member.name, `Idea of ${member.name}, alone`)
  }
  const [byAna, byBea] = ['Written by Ana, alone', 'Written by Bea, alone']
  ledger.wroteOver('Ana', byAna, 'Neighbors of Bea')
  ledger.wroteOver('Bea', byBea, 'Neighbors of Bea')
  ledger.wroteAtOnce(byAna, byBea)
}

/** What both wrote at once, apart from each other, stands there to choose from on both computers. */
async function seeBoth(members: readonly Member[], place: string): Promise<void> {
  for (const member of members) {
    await openStrength(member, place)
    for (const value of ['Written by Ana, alone', 'Written by Bea, alone'])
      await waitForValue(member, value)
  }
}

/** Choose and plan: a theme, dots by both, the decision, and a plan that both write on. */
async function chooseAndPlan([ana, bea]: readonly [Member, Member], ledger: Ledger) {
  const ideas = ['Warm rooms after three', 'Rides home at night']
  await seesIdea(ana, 'Idea of Bea, alone')
  await seesIdea(bea, 'Idea of Ana, alone')
  await gather(ana, 'Evenings', ideas)
  await openRound(ana, 'What first this winter?', ideas)
  await giveDots(ana, 'What first this winter?', 'Warm rooms after three', 2)
  await giveDots(bea, 'What first this winter?', 'Rides home at night', 1)
  await closeAndDecide(ana, 'What first this winter?', 'Rooms are there already.')
  await seesDecision(bea, 'What first this winter?')
  await writeGoal(ana, 'Every child has a warm place')
  await addObjective(ana, 'The library stays open until seven')
  await addAction(ana, 'Write to the council')
  await seesAction(bea, 'Write to the council')
  await takeOn(bea, 'Write to the council')
  await addAction(bea, 'Call Ms. Osei')
  await seesAction(ana, 'Call Ms. Osei')
  for (const [by, value] of [
    ['Ana', 'Evenings'],
    ['Ana', 'What first this winter?'],
    ['Ana', 'Rooms are there already.'],
    ['Ana', 'Every child has a warm place'],
    ['Ana', 'The library stays open until seven'],
    ['Ana', 'Write to the council'],
    ['Bea', 'Call Ms. Osei'],
  ] as const)
    ledger.wrote(by, value)
}

async function journey(way: Way, imports: readonly Import[], place: string): Promise<void> {
  const ledger = openLedger()
  const at = await begin(way, imports)
  const first = await startRelay(at)
  const address = String(first.first['address'])
  const together = await bothSitDown(at)
  for (const member of together) await connectTo(member, address)
  await areConnected(way, together)
  await workTogether(together, place, ledger)
  await haveAll(way, together)
  const direct = [...(await leaveAll(together))]
  const relayed = [(await first.end())['traffic']]

  // Nobody is there: no relay that passes on calls, and no page from before.
  const apart = await bothSitDown(at)
  await workApart(apart, place, ledger)
  const second = await startRelay(at, new URL(address).port)
  for (const member of apart) await connectAgain(member, address)
  await areConnected(way, apart)
  await seeBoth(apart, place)
  await chooseAndPlan(apart, ledger)
  await haveAll(way, apart)
  direct.push(...(await leaveAll(apart)))
  // What came last lies at the relay, which may have it before the other computer has.
  if (way === 'relay')
    for (const vault of [at.vaults.ana, at.vaults.bea])
      await command('sync', '--vault', vault, '--for', '2')
  relayed.push((await second.end())['traffic'])

  const copies = new Map(
    await Promise.all(
      Object.entries(at.vaults).map(
        async ([name, vault]) => [name, await everythingIn(vault, at.folder, name)] as const,
      ),
    ),
  )
  ledger.findAllIn(copies)
  expect(await hashesOf(at.vaults.ana)).toEqual(await hashesOf(at.vaults.bea))
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

describe.each(['direct', 'relay'] as const)('%s', (way) => {
  test('two computers, a made-up list: together, apart, and together again', async () => {
    const folder = makeTempFolder('places')
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'places.csv')
    writeFileSync(file, manyPlaces(600))
    await journey(way, [{ file, rows: 600 }], 'Place 599')
  })

  test('the same with the 22 places of a directory and 3,238 libraries', async (context) => {
    const locations = sharedData(context, 'assets-hsds/ohana-sample-csv/locations.csv')
    const libraries = sharedData(context, 'places-csv/england-libraries.csv')
    const imports = [
      { file: locations, rows: 22 },
      { file: libraries, rows: 3238 },
    ]
    await journey(way, imports, 'Barking')
  })
})
