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
    const spaces = await withVault(values, async (vault) => {
      const ids = vault.ports.shelf.all().map(({ secrets }) => secrets.read().space)
      const coalitions = await Promise.all(ids.map((id) => vault.coalition(id)))
      return Promise.all(coalitions.map((coalition) => reportOf(coalition, vault.ports, hash)))
    })
    const lines = spaces.flatMap(({ id, envelopes, aside, documents, health }) => [
      `${id}: ${String(envelopes)} envelopes, ${String(aside.unsound + aside.waiting)} held aside`,
      ...documents.map((one) => `  ${one.name} ${one.hash} ${JSON.stringify(one.records)}`),
      `  health ${JSON.stringify(health)}`,
    ])
    return { json: { spaces }, text: lines.join('\n') }
  },
}
