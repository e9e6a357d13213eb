import { setTimeout as pause } from 'node:timers/promises'
import { hubProcess } from '#electron/vault/connecting/hub-process.ts'
import { linkUp } from '#electron/vault/connecting/link-up.ts'
import { optional, wholeNumber } from '../arguments.ts'
import { builtFile } from '../built.ts'
import type { CliCommand } from '../command.ts'
import { vaultOptions } from '../unlock.ts'
import { withVault } from '../with-vault.ts'

/** Meet others for a while: through an address, or through those that are dialled anyway. */
export const sync: CliCommand = {
  usage: 'sync --vault DIR [--via URL] --for SECONDS',
  takes: 0,
  options: { ...vaultOptions, via: { type: 'string' }, for: { type: 'string' } },
  run: async ({ values }, { words }) => {
    const seconds = wholeNumber(values, 'for', 1, 86_400)
    const via = optional(values, 'via')
    const links = await withVault(values, async (vault) => {
      const { desk } = linkUp(vault, hubProcess(builtFile('hub/main.js')), { withCourier: false })
      const opening = vault.ports.shelf.all().map(({ secrets }) => secrets.read().space)
      const coalitions = await Promise.all(opening.map((id) => vault.coalition(id)))
      if (via !== null) for (const { id } of coalitions) desk.connect(id, via)
      await pause(seconds * 1000)
      return coalitions.map(({ id }) => ({ coalition: id, links: desk.linksOf(id) }))
    })
    const lines = links.flatMap(({ coalition, links: all }) =>
      all.map(({ address, phase }) => `${coalition} ${address} ${phase.kind}`),
    )
    return { json: { links }, text: lines.join('\n') || words.t('sync.none') }
  },
}
