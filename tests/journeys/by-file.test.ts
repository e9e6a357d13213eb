import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  addPhoto,
  addStrength,
  openStrength,
  seesPhoto,
  waitForValue,
  writeField,
} from './at-assets.ts'
import { addIdea } from './at-priorities.ts'
import { command } from './built-program.ts'
import { openLedger, type Ledger } from './ledger.ts'
import { openStick } from './at-stick.ts'
import { sitDown } from './member.ts'
import {
  findAll,
  found,
  type Import,
  joinWithCode,
  inLongSet,
  madeUp,
  ofOthers,
  printBoth,
} from './place.ts'
import { chooseAndPlan, printed, seeBoth, type Two, workApart, writeBrief } from './steps.ts'

/*
 * The same journey where no network joins the two: a code and files on a stick. No address is ever written down, no door
 * opened and no relay started.
 */

/** Apart from the start: different fields of one record, and what the two will choose between. */
async function beginApart([ana, bea]: Two, edited: string, ledger: Ledger): Promise<void> {
  await addStrength(ana, 'Healing garden by Ana')
  await openStrength(ana, edited)
  await writeField(ana, 'Known through', 'Friends of Ana')
  await addPhoto(ana, 'gate.jpg')
  await addIdea(ana, 'Warm rooms after three')
  await openStrength(bea, edited)
  await writeField(bea, 'Name', `${edited}, as Bea calls it`)
  await addIdea(bea, 'Rides home at night')
  for (const value of ['Healing garden by Ana', 'Friends of Ana', 'Warm rooms after three'])
    ledger.wrote('Ana', value)
  for (const value of [`${edited}, as Bea calls it`, 'Rides home at night'])
    ledger.wrote('Bea', value)
}

/** What each wrote into one record stands there on both. */
async function seeEachOthers(members: Two, edited: string): Promise<void> {
  for (const member of members) {
    await openStrength(member, edited)
    await waitForValue(member, 'Friends of Ana')
    await seesPhoto(member, 'gate.jpg')
    await waitForValue(member, `${edited}, as Bea calls it`)
  }
}

async function journey(imports: readonly Import[], edited: string): Promise<void> {
  const ledger = openLedger()
  const place = await found(imports)
  const stick = openStick(place)
  const first = join(place.folder, 'first.cwbundle')
  await command('export', 'bundle', '--vault', place.vaults.ana, '--out', first)
  expect(await joinWithCode(place, '--bundle', first)).toMatchObject({ state: 'in' })

  const env = { COMMONWEAVE_COURIER: 'off' }
  const { vaults, coalition } = place
  const both = [
    await sitDown({ name: 'Ana', vault: vaults.ana, coalition, env }),
    await sitDown({ name: 'Bea', vault: vaults.bea, coalition, env }),
  ] as const
  const meet = () => stick.bothWays(both)
  await beginApart(both, edited, ledger)
  await meet()
  await seeEachOthers(both, edited)
  await workApart(both, edited, ledger, 'Friends of Ana')
  await meet()
  await seeBoth(both, edited)
  await chooseAndPlan(both, ledger, meet)
  await writeBrief(both, ledger, meet)
  for (const member of both) expect(await member.leave()).toEqual({ in: 0, out: 0 })

  await findAll(place, ledger)
  await printBoth(place, printed)
  console.info(
    `by file: ${String(ledger.count())} edits found in both; ${String(stick.files() + 1)} files carried, nothing by network`,
  )
}

test('a code and files on a stick, a made-up list: edits apart, choosing, planning and a brief', async (context) => {
  inLongSet.madeUp(context)
  await journey(madeUp(600), 'Place 599')
})

test('the same with the 22 places of a directory and 3,238 libraries', async (context) => {
  inLongSet.real(context)
  await journey(ofOthers(context), 'Barking')
})
