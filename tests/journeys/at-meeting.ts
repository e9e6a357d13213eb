import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { invitationOf } from '#renderer/guest/typed-invitation.ts'
import type { Way } from '#tests/meetings/crowd/crowd-words.ts'
import type { Member } from './member.ts'
import { takeOut } from './take-out.ts'

/** What whoever leads does on the run page. */
const ofNow = ({ page }: Member) => page.getByRole('region', { name: 'What is going on' })

/** Opens the meeting on the computer that is to lead it. */
export async function openMeeting({ page, go }: Member, meeting: string): Promise<void> {
  await go(`/meetings/${meeting}/run`)
  await page.getByRole('button', { name: 'Open the meeting' }).click()
}

/** Names the computer that stands by, and waits until everything is on it. */
export async function nameStandby({ page }: Member, name: string): Promise<void> {
  const those = page.getByRole('region', { name: 'Computers that stand by' })
  await those.getByRole('button', { name: /Name one before phones come in/ }).click()
  await page.getByRole('option', { name }).click()
  await those.getByText(/^Has everything\./).waitFor()
}

/** One press on the computer that stands by. */
export async function takeOver({ page, go }: Member, meeting: string): Promise<void> {
  await go(`/meetings/${meeting}/run`)
  await page.getByRole('button', { name: 'Take over the meeting' }).click()
  await page.getByRole('region', { name: 'What is going on' }).waitFor()
}

/** Lets phones in; answers with what stands below the code. */
export async function letPhonesIn({
  page,
}: Member): Promise<{ readonly address: string; readonly words: string }> {
  await page.getByText('Let phones in', { exact: true }).click()
  const said = page.getByRole('region', { name: 'Phones' }).getByRole('definition')
  return { address: await said.nth(0).innerText(), words: await said.nth(1).innerText() }
}

/** The way in for phones that somebody types the words into. */
export function wayOf(host: string, words: string): Way {
  const invitation = invitationOf(words)
  if (typeof invitation === 'number') throw new Error(`these are no words: ${words}`)
  const { kind, secret } = invitation
  return { host, kind, secret: Buffer.from(secret).toString('hex') }
}

/** The one button forward, until the part of this title runs. */
export async function goOnTo(member: Member, title: string): Promise<void> {
  await forward(member)
  await ofNow(member).getByRole('heading', { name: title, exact: true }).waitFor()
  await ofNow(member).getByText(/^Now:/).waitFor()
}

/** Closes a part whose result is looked at before going on. */
export async function closeHere(member: Member): Promise<void> {
  await forward(member)
  await ofNow(member)
    .getByText(/^Closed:/)
    .waitFor()
}

/** Until the page says that so many have taken part. Where it never does, the meeting goes on, so that the ledger names what is missing. */
export async function seesDone(member: Member, done: number, here: number): Promise<void> {
  const words = `${String(done)} of ${String(here)} phones here have shared or passed`
  const seen = ofNow(member).getByText(words).waitFor()
  expect
    .soft(
      await seen.then(
        () => true,
        () => false,
      ),
      words,
    )
    .toBe(true)
}

/** Lets everybody see what was given. */
export async function showAll(member: Member): Promise<void> {
  const button = ofNow(member).getByRole('button', { name: /^Show (?:all )?\d+ to everybody/ })
  await button.click()
  await button.waitFor({ state: 'detached' })
}

/** Makes a theme and moves what belongs there from its menus. */
export async function sortInto(
  member: Member,
  theme: string,
  texts: readonly string[],
): Promise<void> {
  const { page } = member
  await page.getByRole('textbox', { name: 'A new theme' }).fill(theme)
  await page.keyboard.press('Enter')
  const region = page.getByRole('region', { name: theme, exact: true })
  await region.waitFor()
  for (const text of texts) {
    await page.getByRole('button', { name: `Move to: ${text}`, exact: true }).click()
    await page.getByRole('menuitem', { name: theme, exact: true }).click()
    await region.getByText(text, { exact: true }).waitFor()
  }
}

export async function park({ page }: Member, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Park something' }).click()
  await page.getByRole('textbox', { name: 'What has its place later' }).fill(text)
  await page.getByRole('button', { name: 'Park it' }).click()
}

/** Writes down what was decided on the way. */
export async function noteDecision({ page }: Member, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Decision', exact: true }).click()
  await page.getByRole('textbox', { name: 'What was decided' }).fill(text)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Decided' }).getByText(text, { exact: true }).waitFor()
}

/** Writes down what is to be done, and which member takes it on. */
export async function noteAction({ page }: Member, text: string, who: string): Promise<void> {
  await page.getByRole('button', { name: 'Action', exact: true }).click()
  const asked = page.getByRole('dialog', { name: 'Write down an action' })
  await asked.getByRole('textbox', { name: 'What is to be done' }).fill(text)
  await asked.getByRole('button', { name: /Who takes it on/ }).click()
  await page.getByRole('option', { name: who, exact: true }).click()
  await asked.getByRole('button', { name: 'Write it down' }).click()
  await page.getByRole('list', { name: 'Who does what' }).getByText(text, { exact: true }).waitFor()
}

/** Drafts the minutes in English and Spanish; answers with how to read all that stands there by then. */
export async function draftMinutes(
  { page, go }: Member,
  meeting: string,
): Promise<() => Promise<string>> {
  await go(`/meetings/${meeting}/after`)
  await page.getByRole('button', { name: 'Draft the minutes' }).click()
  const asked = page.getByRole('dialog', { name: 'Draft the minutes' })
  await asked.getByRole('button', { name: /Language beside it/ }).click()
  await page.getByRole('option', { name: 'Spanish', exact: true }).click()
  await asked.getByRole('button', { name: 'Draft', exact: true }).click()
  const lines = page.getByRole('list', { name: 'Minutes', exact: true })
  await lines.waitFor()
  return () => lines.innerText()
}

/** The open minutes as a file to print, both languages side by side, once what the check asks about may leave. */
export async function minutesToPrint({ page }: Member): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Make a file' }).click()
  const asked = page.getByRole('dialog', { name: 'The minutes as a file' })
  const way = asked.getByRole('button', { name: /^PDF/ })
  await way.waitFor()
  for (const choice of await asked.getByRole('radio', { name: 'It may leave' }).all())
    await choice.check({ force: true })
  await asked.getByText('Nothing stands in the way.').waitFor()
  const bytes = await takeOut({ page }, /^PDF/)
  await asked.getByRole('button', { name: 'Close' }).last().click()
  return bytes
}

export async function endMeeting({ page }: Member): Promise<void> {
  await page.getByRole('button', { name: 'End meeting' }).first().click()
  const asked = page.getByRole('dialog', { name: 'End the meeting for everybody?' })
  await asked.getByRole('button', { name: 'End meeting' }).click()
  await page.getByText('The meeting has ended. What came of it is kept.').first().waitFor()
}

/** The room hub that a member's program runs; null while it starts a new one. */
export async function hubOf({ pid }: Member): Promise<number | null> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args='])
  const hubs = stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((line) => Number(line?.[2]) === pid && /hub\W+room\W+main\.js/.test(line?.[3] ?? ''))
  if (hubs.length > 1) throw new Error(`${String(hubs.length)} hubs run`)
  const [hub] = hubs
  return hub ? Number(hub[1]) : null
}

const forward = ({ page }: Member) => page.locator('.run-foot').getByRole('button').last().click()
