import { needed } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { vaultOptions } from '../unlock.ts'
import { withCoalition } from '../with-vault.ts'

/** Make an invite for one person. */
export const invite: CliCommand = {
  usage: 'invite --vault DIR [--coalition ID] --for NAME',
  takes: 0,
  options: { ...vaultOptions, coalition: { type: 'string' }, for: { type: 'string' } },
  run: async ({ values }, { words }) => {
    const name = needed(values, 'for')
    const made = await withCoalition(values, (_vault, link) => link.run('people/invite', { name }))
    const code = made.link.slice(made.link.lastIndexOf('/') + 1)
    return {
      json: { code, link: made.link },
      text: [made.link, made.words.join(' '), words.t('invite.hand-over', { name })].join('\n\n'),
    }
  },
}
