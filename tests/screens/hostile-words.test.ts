import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isIn, openComputer, until } from '../links/computers.ts'
import { useSeats } from '../presence/seat.ts'
import { attack, evil, type Ids, planted, plantEverywhere } from './hostile-fields.ts'
import { look } from './hostile-look.ts'

/* Every field that people write holds markup and formulas of templates; every screen is looked at once. */

const seat = useSeats()

/** Resolves when nothing has come to the page for a tenth of a second. */
const untilQuiet = () =>
  new Promise<void>((resolve) => {
    const end = () => {
      changes.disconnect()
      resolve()
    }
    let quiet = setTimeout(end, 100)
    const changes = new MutationObserver(() => {
      clearTimeout(quiet)
      quiet = setTimeout(end, 100)
    })
    changes.observe(document.body, { subtree: true, childList: true, characterData: true })
  })

/** The fields whose words stand there, letter by letter. Some lists show a long one cut short, which counts for nothing. */
function seen(words: string): readonly string[] {
  return [...words.matchAll(/q-[a-z-]+/gu)].flatMap(({ 0: field, index }) => {
    const after = words.slice(index + field.length + 1)
    if (after.startsWith(attack)) return [field]
    const [cut = ''] = after.slice(0, 40).split('…')
    expect({ field, cut }).toEqual({ field, cut: attack.slice(0, cut.length) })
    return []
  })
}

const places = ({
  asset,
  round,
  ranked,
  weighing,
  decision,
  goal,
  objective,
  action,
  way,
  meeting,
  part,
  brief,
}: Ids) => [
  '',
  '/assets',
  `/assets/${String(asset)}`,
  '/priorities',
  '/priorities/rounds',
  `/priorities/rounds/${String(round)}`,
  `/large/round/${String(round)}`,
  `/priorities/rounds/${String(ranked)}`,
  '/priorities/weighings',
  `/priorities/weighings/${String(weighing)}`,
  '/priorities/decisions',
  `/priorities/decisions/${String(decision)}`,
  `/priorities/decisions/${String(decision)}/amend`,
  `/large/decision/${String(decision)}`,
  '/plans',
  `/plans/${String(goal)}`,
  `/plans/${String(objective)}`,
  `/plans/${String(action)}`,
  `/plans/${String(way)}`,
  '/meetings',
  `/meetings/${String(meeting)}`,
  `/meetings/${String(meeting)}/item/${String(part)}`,
  `/meetings/${String(meeting)}/paper`,
  '/briefs',
  `/briefs/${String(brief)}`,
  '/archive',
  '/people',
  '/people/reading',
  '/people/recovery',
  '/people/leave',
  '/connections',
  '/settings',
]

async function twoComputers() {
  const [ana, bea] = [openComputer(), openComputer()]
  const name = evil('coalition')
  const founded = await ana.vault
    .link('window')
    .run('coalitions/found', { name, person: evil('ana'), device: evil('device') })
  const { id } = await ana.vault.coalition(founded.coalition)
  const link = ana.vault.link('fill').within(id)
  const { words } = await link.run('people/invite', { name: evil('bea') })
  const joining = { code: words.join(' '), device: evil('beas-device') }
  await bea.vault.link('window').run('coalitions/join', joining)
  const [door = ''] = await ana.desk.listen(['127.0.0.1'], 0)
  bea.desk.connect(id, door)
  await until(() => isIn(bea, id))
  await link.run('people/invite', { name: evil('guest') })
  const at = { coalition: id }
  return { id, link, openAna: await seat(ana, at), openBea: await seat(bea, at) }
}

/** Brings in a list whose name, headers and cells are hostile, one of them where a number should be. */
async function bringIn(page: Page): Promise<readonly string[]> {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const header = ['name', 'description', 'latitude', 'longitude', evil('file-header')]
  const row = [
    evil('file-name'),
    evil('file-description'),
    evil('file-problem'),
    '-92',
    evil('file-more'),
  ]
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const csv = [header, row].map((cells) => cells.map(cell).join(',')).join('\n')
  const name = `${evil('file')}.csv`.replaceAll('/', '')
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('heading', { name: 'Which column is what' }).waitFor()
  const met = [...seen(await look(page))]
  await page.getByRole('button', { name: 'Check rows' }).click()
  await page.getByRole('button', { name: 'Bring in 1' }).waitFor()
  met.push(...seen(await look(page)))
  await page.getByRole('button', { name: 'Bring in 1' }).click()
  await page.getByRole('button', { name: 'See them' }).waitFor()
  met.push(...seen(await look(page)))
  await page.getByRole('button', { name: 'See them' }).click()
  await page.getByRole('row').filter({ hasText: 'q-file-name' }).first().click()
  await page.locator('.drawer').getByText('Also in the file').waitFor()
  met.push(...seen(await look(page)))
  return met
}

test('30: whatever stands in any field is words on every screen', async () => {
  const { id, link, openAna, openBea } = await twoComputers()
  const all = await plantEverywhere(link)
  await openBea(`/assets/${String(all['asset'])}`)
  const page = await openAna('')
  await page.locator('.here').waitFor()
  const met = new Set<string>()
  const note = async () => {
    for (const field of seen(await look(page))) met.add(field)
  }
  const go = async (place: string) => {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, `#/in/${id}${place}`)
    await page.waitForFunction(() => document.querySelector('.loading') === null)
    await page.locator('h1').first().waitFor()
  }
  for (const place of places(all)) {
    await go(place)
    await page.evaluate(untilQuiet)
    await note()
  }

  // What is folded away: parts of the brief one by one, the list beside the map, and a list that is brought in.
  await go(`/briefs/${String(all['brief'])}`)
  const parts = page.locator('.briefs-part__name')
  for (let at = 0; at < (await parts.count()); at += 1) {
    await parts.nth(at).click()
    await page.evaluate(untilQuiet)
    await note()
  }
  await go(`/meetings/${String(all['meeting'])}`)
  await page.getByRole('button', { name: 'Invite people' }).click()
  await page.getByRole('dialog', { name: 'Invite people' }).waitFor()
  await note()
  await page.keyboard.press('Escape')
  await go('/assets')
  await page.getByRole('radio', { name: 'List' }).click()
  await page.getByRole('grid', { name: 'Strengths' }).waitFor()
  await note()
  await go('/plans')
  for (const look of ['Timeline', 'Who carries what']) {
    await page.getByRole('radio', { name: look }).click()
    await page.getByText('Waits for: ').first().waitFor()
    await note()
  }
  await go('/assets/import')
  for (const field of await bringIn(page)) met.add(field)
  expect(planted.filter((field) => !met.has(field))).toEqual([])
})
