import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readPdf } from '#tests/briefs/pages-reading.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { makePublic } from './at-assets.ts'
import { beginBrief, readyToLeave } from './at-briefs.ts'
import { takeOut } from './take-out.ts'
import { addAction, addObjective, takeOn, writeGoal } from './at-plans.ts'
import { addIdea, closeAndDecide, giveDots, openRound } from './at-priorities.ts'
import { command } from './built-program.ts'
import { directoryZip, type GivenFile, pathsGeoJson, schoolsCsv } from './directories.ts'
import { type Member, sitDown } from './member.ts'

/*
 * Council hearing on Tuesday: what others know about a place goes in, and a brief with a map, a chart and sources comes
 * out as PDF and as Word.
 */

const question = 'Which room opens first?'
const goal = 'Every child has a warm place'
const title = 'A warm room after three'
const source = 'Counted at three schools, October 2026'
const said = [goal, 'We decided: Open Fourth Street Library', '142', 'Old Fire Station'] as const
const strengths = ['Fourth Street Library', 'Old Fire Station'] as const

/** Brings in one file on the screen, and waits for what is said then. */
async function bringIn({ page, go }: Member, file: GivenFile, said: RegExp): Promise<void> {
  await go('/assets')
  await go('/assets/import')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await choosing).setFiles(file)
  const next = page.getByRole('button', { name: 'Check rows' })
  const bring = page.getByRole('button', { name: /^Bring in \d+/ })
  await next.or(bring).first().waitFor()
  if (await next.isVisible()) await next.click()
  await bring.click()
  await page.getByRole('status').filter({ hasText: said }).first().waitFor()
}

test('a directory, a spreadsheet and paths go in; a brief with map, chart and sources comes out', async () => {
  const folder = makeTempFolder('hearing')
  const vault = join(folder, 'ana')
  const { coalition } = await command(
    'create',
    '--vault',
    vault,
    '--name',
    'Riverbend',
    '--person',
    'Ana',
  )
  const { id } = coalition as { readonly id: string }
  const ana = await sitDown({
    name: 'Ana',
    vault,
    coalition: id,
    env: { COMMONWEAVE_COURIER: 'off' },
  })
  const { page } = ana
  await bringIn(ana, directoryZip(), /6/)
  await bringIn(ana, schoolsCsv(), /30/)
  await bringIn(ana, pathsGeoJson(), /3/)

  await ana.go('/assets')
  await page.getByText('39 strengths, gifts and places').waitFor()
  for (const strength of strengths) await makePublic(ana, strength)

  for (const idea of strengths) await addIdea(ana, `Open ${idea}`)
  await openRound(
    ana,
    question,
    strengths.map((one) => `Open ${one}`),
  )
  await giveDots(ana, question, 'Open Fourth Street Library', 2)
  await closeAndDecide(ana, question, 'The keys are there already.', '1 of 1')
  await writeGoal(ana, goal)
  await addObjective(ana, 'The library stays open until seven')
  await addAction(ana, 'Write to the council')
  await takeOn(ana, 'Write to the council')

  await beginBrief(ana, title, { goal, decision: question, strength: strengths[0] })
  await addPart(ana, 'Map')
  for (const strength of strengths) {
    await page.getByRole('searchbox', { name: 'Find a strength' }).fill(strength)
    await page.getByRole('button', { name: strength, exact: true }).click()
  }
  await page
    .getByRole('textbox', { name: 'What the map shows, in words' })
    .fill('Two rooms, one on each side of the river.')
  await page.keyboard.press('Tab')
  await addPart(ana, 'Numbers')
  for (const [label, words] of [
    ['Number', '142'],
    ['What it counts', 'children have nowhere warm to be after three'],
    ['Where it is from', source],
  ] as const)
    await page.getByRole('textbox', { name: label, exact: true }).fill(words)
  await page.getByRole('button', { name: 'Add this number' }).click()

  await readyToLeave(ana)
  const pdf = await readPdf(await takeOut(ana, /^PDF/))
  expect(pdf.pages).toHaveLength(2)
  for (const words of [...said, title]) expect(pdf.text).toContain(words)
  expect(JSON.stringify(pdf.pages)).toContain('Two rooms, one on each side of the river.')

  const word = unzipSync(await takeOut(ana, /^Word/))
  const body = strFromU8(word['word/document.xml'] ?? new Uint8Array())
  for (const words of said) expect(body).toContain(words)
  expect(body).toContain('descr="Two rooms, one on each side of the river."')
  expect(strFromU8(word['word/footnotes.xml'] ?? new Uint8Array())).toContain(source)
})

async function addPart({ page }: Member, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a part' }).click()
  await page.getByRole('menuitem', { name: kind, exact: false }).first().click()
  await page.getByText('A part was added.').first().waitFor()
}
