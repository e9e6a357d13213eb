import { join } from 'node:path'
import type { Member } from './member.ts'
import type { Place } from './place.ts'
import type { Two } from './steps.ts'

/** Saves a file for the others on one screen and takes it in on the other's; answers how many files were carried so far. */
export function openStick({ folder }: Pick<Place, 'folder'>) {
  let files = 0
  const carry = async (from: Member, to: Member) => {
    files += 1
    const path = join(folder, `${String(files)}.cwbundle`)
    await from.go('/connections')
    const saving = from.page.waitForEvent('download')
    await from.page.getByRole('button', { name: 'Save a file for the others' }).click()
    await (await saving).saveAs(path)
    await to.go('/connections')
    const choosing = to.page.waitForEvent('filechooser')
    await to.page.getByRole('button', { name: 'Take in a file' }).click()
    await (await choosing).setFiles(path)
    await to.page
      .getByText(/changes? came with the file/)
      .last()
      .waitFor()
  }
  return {
    files: () => files,
    bothWays: async ([ana, bea]: Two) => {
      await carry(ana, bea)
      await carry(bea, ana)
    },
  }
}
