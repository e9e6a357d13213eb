import { needed } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { vaultOptions } from '../unlock.ts'
import { withCoalition } from '../with-vault.ts'

/** Make an invite for one person. */
export const invite: CliCommand = {
  usage: 'invite --vault DIR --coalition ID --for NAME',
  options: { ...vaultOptions, coalition: { type: 'string' }, for: { type: 'string' } },
  run: async ({ values }) => {
    const name = needed(values, 'for')
    const made = await withCoalition(values, (_vault, link) => link.run('people/invite', { name }))
    const code = made.link.slice(made.link.lastIndexOf('/') + 1)
    return {
      json: { code, link: made.link, words: made.words },
      text: `${made.link}\n\n${made.words.join(' ')}\n\nWhoever uses this code first becomes ${name} here and can read and change everything in this coalition. Hand it over like a key.`,
    }
  },
}
