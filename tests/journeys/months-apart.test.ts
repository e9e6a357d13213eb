import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { giveFile, takeFile } from '#electron/cli/files.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { openLedger, type Ledger } from './ledger.ts'
import { type Member, sitDown } from './member.ts'
import { findAll, type Place } from './place.ts'
import { sitting } from './sitting.ts'

/*
 * Two people write on one plan, each on their own computer, from June to October, and only then meet: with a file each,
 * because there was no other way. Every evening at the computer is a log of its own.
 */

const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'] as const

/** Ana puts the meals away with her own step in them; what Bea added to them meanwhile is without a place. */
const putAway = 'Step of Ana, 2026-08'

type Plan = {
  readonly coalition: string
  readonly goal: string
  readonly objectives: readonly string[]
  readonly actions: readonly string[]
}

/** In May both still sit side by side: the plan, and Bea’s code. */
async function planTogether({ ana, bea }: Place['vaults'], folder: string): Promise<Plan> {
  const file = join(folder, 'may.cwbundle')
  const begun = await sitting(ana, '2026-05-03', async (vault) => {
    const founding = { name: 'Riverbend', person: 'Ana' }
    const { coalition } = await vault.run('coalitions/found', founding)
    const link = vault.within(coalition)
    const { id: goal } = await link.run('plans/add-goal', { text: 'Every child has a warm place' })
    const objectives: string[] = []
    const actions: string[] = []
    for (const text of ['Rooms', 'Rides', 'Meals'])
      objectives.push((await link.run('plans/add-objective', { goal, text })).id)
    for (const objective of objectives)
      for (const text of ['Ask the council', 'Find three people'])
        actions.push((await link.run('plans/add-action', { objective, text })).id)
    const { words } = await link.run('people/invite', { name: 'Bea' })
    await bringOut(link, file)
    return { coalition, goal, objectives, actions, code: words.join(' ') }
  })
  await sitting(bea, '2026-05-03', async (vault) => {
    const { coalition } = await vault.run('coalitions/join', {
      code: begun.code,
      device: 'Old laptop',
    })
    await bringIn(vault.within(coalition), file)
  })
  return begun
}

async function bringOut(link: VaultLink, path: string): Promise<void> {
  const { file } = await link.run('keeping/bundle', {})
  await takeFile(link, file, path)
}

async function bringIn(link: VaultLink, path: string): Promise<void> {
  const { stopped } = await link.run('links/bundle-in', { file: await giveFile(link, path) })
  expect(stopped).toBe(false)
}

/** An evening alone: the same goal and action as the other one writes, an action and a measure of one’s own. */
async function writeAlone(
  link: VaultLink,
  who: string,
  month: string,
  { goal, objectives, actions }: Plan,
  ledger: Ledger,
): Promise<void> {
  const at = months.findIndex((other) => other === month)
  const before = (what: string) => (at === 0 ? null : `${what} by ${who}, ${months[at - 1] ?? ''}`)
  const note = (what: string) => {
    const value = `${what} by ${who}, ${month}`
    const earlier = before(what)
    if (earlier === null) ledger.wrote(who, value)
    else ledger.wroteOver(who, value, earlier)
    return value
  }
  const [objective = ''] = objectives.slice(at % objectives.length)
  const [shared = ''] = actions
  await link.run('plans/edit-goal', { id: goal, text: note('A warm place for each child') })
  await link.run('plans/edit-action', { id: shared, text: note('Ask the council again') })
  await link.run('plans/edit-objective', { id: objectives[1] ?? '', measure: note('Rides a week') })
  const own = `Step of ${who}, ${month}`
  const { id } = await link.run('plans/add-action', { objective, text: own })
  ledger.wrote(who, own)
  await link.run('plans/take-on', { id })
  await link.run('plans/set-status', { id, status: at % 2 === 0 ? 'done' : 'under-way' })
}

/** Both computers, evening after evening, without a word from the other. */
async function monthsApart(place: Place, plan: Plan, ledger: Ledger): Promise<void> {
  const { ana, bea } = place.vaults
  for (const month of months) {
    await sitting(ana, `${month}-05`, async (vault) => {
      const link = vault.within(plan.coalition)
      await writeAlone(link, 'Ana', month, plan, ledger)
      // Ana lets go of the meals, while Bea goes on with them.
      if (month === '2026-08')
        await link.run('plans/archive-objective', { id: plan.objectives[2] ?? '' })
    })
    await sitting(bea, `${month}-20`, (vault) =>
      writeAlone(vault.within(plan.coalition), 'Bea', month, plan, ledger),
    )
  }
  for (const what of ['A warm place for each child', 'Ask the council again', 'Rides a week'])
    ledger.wroteAtOnce(`${what} by Ana, 2026-10`, `${what} by Bea, 2026-10`)
}

/** In November they meet, and a file goes each way until there is nothing more to say: that Bea came in is answered, and that answer too. */
async function meet({ folder, vaults, coalition }: Place): Promise<void> {
  const ways = [
    [vaults.ana, vaults.bea],
    [vaults.bea, vaults.ana],
    [vaults.ana, vaults.bea],
    [vaults.bea, vaults.ana],
  ] as const
  for (const [at, [from, to]] of ways.entries()) {
    const file = join(folder, `${String(at)}.cwbundle`)
    await sitting(from, '2026-11-07', (link) => bringOut(link.within(coalition), file))
    await sitting(to, '2026-11-07', (link) => bringIn(link.within(coalition), file))
  }
}

/** What both wrote is told on the plan and shown side by side, and what was added to a place put away is there too. */
async function seesDifferences({ page, go }: Member, goal: string): Promise<void> {
  await go('/plans')
  const main = page.getByRole('main')
  await main.getByText('Written by two at once').first().waitFor()
  await main.getByText('Without a place').waitFor()
  const steps = months.flatMap((month) => ['Ana', 'Bea'].map((who) => `Step of ${who}, ${month}`))
  for (const step of steps.filter((one) => one !== putAway))
    await main.getByText(step).first().waitFor()
  expect(await main.getByText(putAway).count()).toBe(0)
  await go(`/plans/${goal}`)
  for (const who of ['Ana', 'Bea'])
    await page.getByText(`A warm place for each child by ${who}, 2026-10`).first().waitFor()
}

test('months apart on one plan: nothing is lost, and what differs is seen on both computers', async () => {
  const folder = makeTempFolder('journey')
  const vaults = { ana: join(folder, 'ana'), bea: join(folder, 'bea') }
  for (const vault of Object.values(vaults)) mkdirSync(vault, { mode: 0o700 })
  const ledger = openLedger()
  const plan = await planTogether(vaults, folder)
  const place: Place = { folder, vaults, coalition: plan.coalition }
  await monthsApart(place, plan, ledger)
  await meet(place)
  await findAll(place, ledger)

  const { coalition } = plan
  const env = { COMMONWEAVE_COURIER: 'off' }
  for (const [name, vault] of [
    ['Ana', vaults.ana],
    ['Bea', vaults.bea],
  ] as const) {
    const member = await sitDown({ name, vault, coalition, env })
    await seesDifferences(member, plan.goal)
    expect(await member.leave()).toEqual({ in: 0, out: 0 })
  }
  console.info(
    `months apart: ${String(ledger.count())} edits of ${String(2 * months.length)} evenings found in both`,
  )
})
