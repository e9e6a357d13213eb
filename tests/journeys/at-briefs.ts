import type { Member } from './member.ts'

type About = {
  readonly goal: string
  readonly decision: string
  readonly strength: string
}

/** Begins a brief with a goal, a decision and a strength in it. */
export async function beginBrief({ page, go }: Member, title: string, about: About) {
  await go('/briefs')
  await page.getByRole('button', { name: 'New brief' }).click()
  const dialog = page.getByRole('dialog', { name: 'New brief' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
  for (const [label, record] of [
    ['The goal it speaks for', about.goal],
    ['The decision it shows', about.decision],
  ] as const) {
    const field = dialog.getByRole('combobox', { name: label })
    // In sight first: a list of choices closes when what it belongs to is scrolled.
    await field.focus()
    await field.fill(record)
    await page.getByRole('option', { name: record }).click()
  }
  await dialog.getByRole('searchbox').fill(about.strength)
  await dialog.getByRole('button', { name: about.strength, exact: true }).click()
  await dialog.getByRole('button', { name: 'Begin this brief' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Opens a brief and writes its title anew, and a summary. */
export async function editBrief(
  { page, go }: Member,
  title: string,
  change: { readonly title: string; readonly summary: string },
) {
  await go('/briefs')
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('textbox', { name: 'Summary' }).fill(change.summary)
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(change.title)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: change.title }).waitFor()
}

export async function seesBrief({ page, go }: Member, title: string): Promise<void> {
  await go('/briefs')
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).waitFor()
}

/** The check of the open brief, which finds nothing in the way. */
export async function readyToLeave({ page }: Member): Promise<void> {
  await page.getByRole('button', { name: 'Check and export' }).click()
  await page.getByText('Nothing is open. The brief can leave.').waitFor()
}
