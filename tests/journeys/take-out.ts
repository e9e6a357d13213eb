import { readFile } from 'node:fs/promises'
import type { Member } from './member.ts'

/** Takes a file that may leave, as the browser saves it. */
export async function takeOut({ page }: Pick<Member, 'page'>, label: RegExp): Promise<Uint8Array> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).click(),
  ])
  return new Uint8Array(await readFile(await saved.path()))
}
