import { expect } from 'vitest'
import type { Member } from './member.ts'

/** Writes down an address on the connections page. */
export async function connectTo(member: Member, address: string): Promise<void> {
  await member.go('/connections')
  const field = member.page.getByLabel('Address of another computer or a relay')
  await field.fill(address)
  await member.page.getByRole('button', { name: 'Connect', exact: true }).click()
  // It is empty once the address is remembered: what is written before that would go with it.
  await expect.poll(() => field.inputValue()).toBe('')
}

/** Lets others on the network connect, and reads where they find this computer. */
export async function openDoor({ page, go }: Member): Promise<string> {
  await go('/connections')
  await page.getByText('Let others on this network connect here', { exact: true }).click()
  const found = page.getByText('Others find this computer at', { exact: true }).locator('..')
  return found.getByRole('code').first().innerText()
}

/** Waits until the list of ways says this. */
export async function waitForWay({ page, go }: Member, words: string | RegExp): Promise<void> {
  await go('/connections')
  await page.getByRole('region', { name: 'Ways to the others' }).getByText(words).first().waitFor()
}
