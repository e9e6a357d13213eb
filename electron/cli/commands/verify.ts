import { createHash } from 'node:crypto'
import type { CliCommand } from '../command.ts'
import { vaultOptions } from '../unlock.ts'
import { reportOf } from '#electron/vault/verify.ts'
import { withVault } from '../with-vault.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Say what a vault holds and how it is. */
export const verify: CliCommand = {
  usage: 'verify --vault DIR',
  options: vaultOptions,
  run: async ({ values }) => {
    const { spaces, unreadable } = await withVault(values, async (vault) => {
      const ids = vault.ports.shelf.all().map(({ secrets }) => secrets.read().space)
      const coalitions = await Promise.all(ids.map((id) => vault.coalition(id)))
      return {
        spaces: await Promise.all(
          coalitions.map((coalition) => reportOf(coalition, vault.ports, hash)),
        ),
        unreadable: vault.ports.shelf.unreadable().map(({ folder }) => folder),
      }
    })
    const lines = spaces.flatMap(({ id, envelopes, aside, documents, health }) => [
      `${id}: ${String(envelopes)} envelopes, ${String(aside.unsound + aside.waiting)} held aside`,
      ...documents.map((one) => `  ${one.name} ${one.hash} ${JSON.stringify(one.records)}`),
      `  health ${JSON.stringify(health)}`,
    ])
    lines.push(...unreadable.map((folder) => `${folder} cannot be read`))
    return { json: { spaces, unreadable }, text: lines.join('\n') }
  },
}
