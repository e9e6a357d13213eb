import { needed } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { vaultOptions } from '../unlock.ts'
import { withCoalition } from '../with-vault.ts'

/** Put away what an import added. What people have edited since stays and is listed. */
export const undo: CliCommand = {
  usage: 'undo --vault DIR [--coalition ID] --import ID',
  takes: 0,
  options: { ...vaultOptions, coalition: { type: 'string' }, import: { type: 'string' } },
  run: async ({ values }, { words }) => {
    const importId = needed(values, 'import')
    const { archived, kept } = await withCoalition(values, (_vault, link) =>
      link.run('assets/import-undo', { importId }),
    )
    return {
      json: { archived, kept },
      text: [
        words.t('undo.done', { archived, kept: kept.length }),
        ...kept.map(({ id, name }) => `- ${id} ${name}`),
      ].join('\n'),
    }
  },
}
