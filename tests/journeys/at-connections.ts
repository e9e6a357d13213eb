import type { Member } from './member.ts'

/** Writes down an address on the connections page. */
export async function connectTo(member: Member, address: string): Promise<void> {
  await member.go('/connections')
  await member.page.getByLabel('Address of another computer or a relay').fill(address)
  await member.page.getByRole('button', { name: 'Connect', exact: true }).click()
}

/** Waits until the list of ways says this. */
export async function waitForWay({ page, go }: Member, words: string | RegExp): Promise<void> {
  await go('/connections')
  await page.getByRole('region', { name: 'Ways to the others' }).getByText(words).first().waitFor()
}
