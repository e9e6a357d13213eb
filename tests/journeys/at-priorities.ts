import type { Member } from './member.ts'

export async function addIdea({ page, go }: Member, text: string): Promise<void> {
  await go('/priorities')
  const field = page.getByRole('textbox', { name: 'Add an idea' }).first()
  await field.fill(text)
  await field.press('Enter')
  await page.getByRole('article', { name: text }).waitFor()
}

export async function seesIdea({ page, go }: Member, text: string): Promise<void> {
  await go('/priorities')
  await page.getByRole('article', { name: text }).waitFor()
}

/** Begins a theme and moves ideas there from their menus. */
export async function gather(
  member: Member,
  theme: string,
  ideas: readonly string[],
): Promise<void> {
  const { page, go } = member
  await go('/priorities')
  await page.getByRole('button', { name: 'New theme' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(theme)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: theme }).waitFor()
  for (const idea of ideas) {
    await page.getByRole('button', { name: `Move or edit: ${idea}` }).click()
    await page.getByRole('menuitem', { name: `Move to ${theme}` }).click()
    await page.getByRole('region', { name: theme }).getByRole('article', { name: idea }).waitFor()
  }
}

/** Opens a round by dots between ideas of the board. */
export async function openRound(member: Member, question: string, options: readonly string[]) {
  const { page, go } = member
  await go('/priorities/rounds')
  await page.getByRole('button', { name: 'Open a round' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Question' }).fill(question)
  const next = dialog.getByRole('button', { name: 'Next' })
  await next.click()
  for (const option of options) await dialog.getByText(option, { exact: true }).first().click()
  await next.click()
  await next.click()
  await dialog.getByRole('button', { name: 'Open a round' }).click()
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
}

/** Gives dots in a round and hands them in. */
export async function giveDots(
  { page, go }: Member,
  question: string,
  option: string,
  dots: number,
) {
  await go('/priorities/rounds')
  await page.getByRole('main').getByRole('link', { name: question, exact: true }).click()
  const more = page.getByRole('button', { name: `Add a dot to ${option}` })
  for (let given = 0; given < dots; given += 1) await more.click()
  await page.getByRole('button', { name: 'Give these dots' }).click()
  await page.getByText(new RegExp(`You gave ${String(dots)} dots?\\.`)).waitFor()
}

/** Closes a round once so many took part, and records the decision with its reasons. */
export async function closeAndDecide(
  member: Member,
  question: string,
  reasons: string,
  turnout = '2 of 2',
) {
  const { page, go } = member
  await go('/priorities/rounds')
  await page.getByRole('main').getByRole('link', { name: question, exact: true }).click()
  await page.getByText(turnout).first().waitFor()
  await page.getByRole('button', { name: 'Close the round' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close and count' }).click()
  await page.getByRole('link', { name: 'Record a decision' }).click()
  await page.getByRole('textbox', { name: 'Reasons' }).fill(reasons)
  const record = page.getByRole('button', { name: 'Record this decision' })
  await record.click()
  // The form holds the same words until the decision's own page comes.
  await record.waitFor({ state: 'detached' })
  await page.getByText(reasons).waitFor()
}

export async function seesDecision({ page, go }: Member, question: string): Promise<void> {
  await go('/priorities/decisions')
  await page.getByRole('main').getByText(question).first().waitFor()
}

/** The options of the open decision in the order of its count, each with its number. */
export async function rankedIn({ page }: Member): Promise<readonly (readonly string[])[]> {
  const rows = page.getByRole('table', { name: 'Counted at a meeting' }).getByRole('row')
  const [, ...read] = await rows.all()
  return Promise.all(
    read.map(async (row) => [
      await row.getByRole('rowheader').innerText(),
      await row.getByRole('cell').last().innerText(),
    ]),
  )
}
