import type { VaultLink } from '#shared/contract/link.ts'
import type { Vault } from '../vault/vault.ts'
import { needed, type Values } from './arguments.ts'
import { openVaultFrom } from './unlock.ts'
import { namedOrOnly } from './which-coalition.ts'

/** The command line is a window of its own. */
const window = 'command-line'

/** Open the vault the options name, work with it, and close it whatever happens. Where there is none, `begin` makes one. */
export async function withVault<T>(
  values: Values,
  work: (vault: Vault, link: VaultLink) => Promise<T>,
  { begin = false } = {},
): Promise<T> {
  const opened = await openVaultFrom(needed(values, 'vault'), values, begin)
  try {
    return await work(opened.vault, opened.vault.link(window))
  } finally {
    await opened.close()
  }
}

/** The same for one coalition: the one named, or the only one there is. */
export function withCoalition<T>(
  values: Values,
  work: (vault: Vault, link: VaultLink, coalition: string) => Promise<T>,
): Promise<T> {
  return withVault(values, (vault, link) => {
    const coalition = namedOrOnly(vault, values)
    return work(vault, link.within(coalition), coalition)
  })
}
