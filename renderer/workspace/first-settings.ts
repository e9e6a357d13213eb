import type { VaultLink } from '#shared/contract/link.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { firstSettings } from './look.ts'

/** The settings before the first paint; how things come out of the box where the vault does not answer soon. */
export function readFirstSettings(link: VaultLink, patience = 3_000): Promise<Settings> {
  return new Promise((resolve) => {
    const finish = (settings: Settings) => {
      clearTimeout(timer)
      resolve(settings)
      // The watch may answer at once, before it has returned how to stop it.
      queueMicrotask(() => {
        stop()
      })
    }
    const timer = setTimeout(finish, patience, firstSettings)
    const stop = link.watch(
      'settings',
      {},
      {
        items([first], last) {
          if (first !== undefined) finish(first[1])
          else if (last) finish(firstSettings)
        },
        change() {},
        fail() {
          finish(firstSettings)
        },
      },
    )
  })
}
