import { Refusal } from '#shared/contract/problem.ts'
import { oneOf } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { type Listed, listings, lists } from '../listings.ts'
import { vaultOptions } from '../unlock.ts'
import { withCoalition } from '../with-vault.ts'

/** List what the coalition has, with what was put away marked as archived. */
export const list: CliCommand = {
  usage: `list ${lists.join('|')} --vault DIR [--coalition ID]`,
  takes: 1,
  options: { ...vaultOptions, coalition: { type: 'string' } },
  run: async ({ values, positionals: [what] }, { words }) => {
    if (what === undefined) throw new Refusal('argument-missing', { name: lists.join('|') })
    const read = listings[oneOf('list', what, lists)]
    const items = await withCoalition(values, (_vault, link) => read(link))
    const lines = items.map(({ id, kind, name, archived }) =>
      [id, kind, name, ...(archived ? [words.t('list.archived')] : [])].join('\t'),
    )
    return { json: { items: items.map(inOrder) }, text: lines.join('\n') || words.t('list.none') }
  },
}

/** What each item has comes first and last, so that people find it in a long line. */
const inOrder = ({ id, kind, name, archived, ...rest }: Listed) => ({
  id,
  kind,
  name,
  ...rest,
  archived,
})
