import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { Refusal } from '#shared/contract/problem.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { needed, optional, type Values } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { giveFile } from '../files.ts'
import { meetThrough } from '../meet-through.ts'
import { vaultOptions } from '../unlock.ts'
import { withVault } from '../with-vault.ts'

/** Join a coalition with a code from a file, because arguments can be read by others on this computer. */
export const join: CliCommand = {
  usage: 'join --code-file FILE --vault DIR [--device NAME] [--via URL | --bundle FILE]',
  takes: 0,
  options: {
    ...vaultOptions,
    'code-file': { type: 'string' },
    device: { type: 'string' },
    via: { type: 'string' },
    bundle: { type: 'string' },
  },
  run: async ({ values }, { words }) => {
    const file = needed(values, 'code-file')
    const code = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new Refusal('file-not-read', { file }, cause)
    })
    const device = optional(values, 'device') ?? hostname()
    if (optional(values, 'via') !== null && optional(values, 'bundle') !== null)
      throw new Refusal('argument-both', { name: '--via', other: '--bundle' })
    const enter = async (vault: Vault, link: VaultLink) => {
      const joined = await link.run('coalitions/join', { code, device })
      await fetchFrom(vault, link, joined.coalition, values)
      const { space } = await vault.coalition(joined.coalition)
      return { ...joined, isIn: space.replica.isIn() }
    }
    const { coalition, isIn } = await withVault(values, enter, { begin: true })
    return {
      json: { coalition: { id: coalition }, state: isIn ? 'in' : 'waiting' },
      text: words.t(isIn ? 'join.in' : 'join.waiting', { coalition }),
    }
  },
}

/** What the coalition holds comes from a file or from somebody at an address, where one of them is named. */
async function fetchFrom(
  vault: Vault,
  link: VaultLink,
  coalition: string,
  values: Values,
): Promise<void> {
  const bundle = optional(values, 'bundle')
  if (bundle !== null)
    await link.within(coalition).run('links/bundle-in', { file: await giveFile(link, bundle) })
  const via = optional(values, 'via')
  if (via !== null) await meetThrough(vault, link, coalition, via)
}
