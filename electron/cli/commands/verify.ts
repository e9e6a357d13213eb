import { createHash } from 'node:crypto'
import type { CliCommand } from '../command.ts'
import { vaultOptions } from '../unlock.ts'
import { reportOf, type SpaceReport } from '#electron/vault/verify.ts'
import { withVault } from '../with-vault.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Say what a vault holds and how it is. */
export const verify: CliCommand = {
  usage: 'verify --vault DIR',
  takes: 0,
  options: vaultOptions,
  run: async ({ values }, { words }) => {
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
    const lines = spaces.flatMap((space) => [
      words.t('verify.space', {
        id: space.id,
        envelopes: space.envelopes,
        aside: space.aside.unsound + space.aside.waiting,
      }),
      ...space.documents.map((one) => `  ${one.name} ${one.hash} ${JSON.stringify(one.records)}`),
      `  ${words.t(isSound(space) ? 'verify.sound' : 'verify.look')} ${JSON.stringify(space.health)}`,
    ])
    lines.push(...unreadable.map((folder) => words.t('verify.unreadable', { folder })))
    return {
      json: { spaces, unreadable },
      text: lines.join('\n') || words.t('coalition-none-here'),
    }
  },
}

/** Nothing cut or damaged, and everything is what the log says. */
const isSound = ({ health: { log, snapshots } }: SpaceReport): boolean =>
  log.kind === 'whole' && snapshots.differing.length === 0 && snapshots.problem === null
