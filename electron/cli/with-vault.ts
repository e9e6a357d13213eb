import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Vault } from '../vault/vault.ts'
import { needed, optional, type Values } from './arguments.ts'
import { openVaultFrom } from './unlock.ts'

/** The command line is a window of its own. */
const window = 'command-line'

/** Open the vault the options name, work with it, and close it whatever happens. */
export async function withVault<T>(
  values: Values,
  work: (vault: Vault, link: VaultLink) => Promise<T>,
): Promise<T> {
  const opened = await openVaultFrom(needed(values, 'vault'), values)
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
    const coalition = optional(values, 'coalition') ?? onlyOne(vault)
    return work(vault, link.within(coalition), coalition)
  })
}

function onlyOne(vault: Vault): string {
  const all = vault.ports.shelf.all().map(({ secrets }) => secrets.read().space)
  const [only] = all
  if (only === undefined) throw new Refusal('no-coalition')
  if (all.length > 1) throw new Refusal('argument-missing', { name: '--coalition' })
  return only
}
