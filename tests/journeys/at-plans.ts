import type { Member } from './member.ts'

export async function writeGoal({ page, go }: Member, goal: string): Promise<void> {
  await go('/plans')
  await page.getByRole('button', { name: 'Write the first goal' }).click()
  const dialog = page.getByRole('dialog', { name: 'New goal' })
  await dialog.getByRole('textbox', { name: 'What will count as victory' }).fill(goal)
  await dialog.getByRole('button', { name: 'Add this goal' }).click()
  await page.getByRole('heading', { name: goal }).waitFor()
}

export async function addObjective({ page }: Member, objective: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Add an objective' })
  await field.fill(objective)
  await field.press('Enter')
  await page.getByRole('heading', { name: objective }).waitFor()
}

export async function addAction({ page, go }: Member, action: string): Promise<void> {
  await go('/plans')
  const field = page.getByRole('textbox', { name: 'Add an action' }).first()
  await field.fill(action)
  await field.press('Enter')
  await seesAction({ page, go }, action)
}

export async function seesAction(
  { page, go }: Pick<Member, 'page' | 'go'>,
  action: string,
): Promise<void> {
  await go('/plans')
  await page.getByRole('main').getByRole('link', { name: action, exact: true }).waitFor()
}

export const takeOn = async ({ page }: Member, action: string): Promise<void> => {
  await page.getByRole('button', { name: `I will: ${action}` }).click()
}

/** Whose name stands at an action. */
export async function seesOwner(member: Member, action: string, name: string): Promise<void> {
  await seesAction(member, action)
  const row = member.page.getByRole('listitem').filter({ hasText: action }).last()
  await row.getByText(name, { exact: true }).waitFor()
}
