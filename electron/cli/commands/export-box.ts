import { Refusal } from '#shared/contract/problem.ts'
import { needed, optional, type Values } from '../arguments.ts'
import type { CommandResult } from '../command.ts'
import { takeFile } from '../files.ts'
import type { CliWords } from '../words.ts'
import { withCoalition } from '../with-vault.ts'
import { formatIn } from './export-format.ts'

/**
 * Write the ballots of a closed round, or of a vote of a meeting, into a file, without people. Where there are so few that somebody may know whose each
 * is, or where words name people or homes, nothing is written unless `--accept-check` says yes to it.
 */
export function exportBox(values: Values, words: CliWords): Promise<CommandResult> {
  const out = needed(values, 'out')
  const meeting = optional(values, 'meeting')
  const id = needed(values, meeting === null ? 'round' : 'item')
  const accept = values.get('accept-check') === true
  formatIn(values, ['json'] as const)
  return withCoalition(values, async (_vault, link) => {
    const { few, names } =
      meeting === null
        ? await link.run('priorities/box-look', { id })
        : await link.run('meetings/box-look', { meeting, item: id })
    const check = [
      ...(few ? [words.t('box.few')] : []),
      ...(names.length > 0 ? [words.t('box.names', { names: names.join(', ') })] : []),
    ]
    if (check.length > 0 && !accept) throw new Refusal('box-check-open', { said: check.join(' ') })
    const { file, ballots } =
      meeting === null
        ? await link.run('priorities/publish-box', { id, accept })
        : await link.run('meetings/publish-box', { meeting, item: id, accept })
    const bytes = await takeFile(link, file, out)
    return {
      json: { out, bytes, ballots, check },
      text: [words.t('export.box', { out, ballots }), ...check].join('\n- '),
    }
  })
}
