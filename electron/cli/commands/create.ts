import { needed } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { vaultOptions } from '../unlock.ts'
import { withVault } from '../with-vault.ts'

/** Found a coalition, in a new vault or beside others. */
export const create: CliCommand = {
  usage: 'create --vault DIR --name NAME --person NAME',
  takes: 0,
  options: { ...vaultOptions, name: { type: 'string' }, person: { type: 'string' } },
  run: async ({ values }, { words }) => {
    const input = { name: needed(values, 'name'), person: needed(values, 'person') }
    const made = await withVault(values, (_vault, link) => link.run('coalitions/found', input), {
      begin: true,
    })
    return {
      json: {
        coalition: { id: made.coalition },
        person: { id: made.person },
        device: { id: made.device },
      },
      text: words.t('create.done', { name: input.name, coalition: made.coalition }),
    }
  },
}
