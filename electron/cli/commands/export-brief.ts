import type { Answer } from '#shared/briefs/finding.ts'
import { formatNames } from '#shared/briefs/formats.ts'
import { papers, prints } from '#shared/briefs/fields.ts'
import type { Finding } from '#shared/briefs/items.ts'
import { weigh } from '#shared/briefs/leaving.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { needed, oneOf, optional, type Values } from '../arguments.ts'
import type { CommandResult } from '../command.ts'
import { takeFile } from '../files.ts'
import { readView } from '#shared/contract/read-view.ts'
import type { CliWords } from '../words.ts'
import { withCoalition } from '../with-vault.ts'
import { formatIn } from './export-format.ts'

/**
 * Write a brief into a file, through the same check as on screen. Open questions are listed and nothing is written, unless
 * `--accept-check` says yes to them; what is only for the coalition stays out either way.
 */
export function exportBrief(values: Values, words: CliWords): Promise<CommandResult> {
  const out = needed(values, 'out')
  const format = formatIn(values, formatNames)
  const sheet = optional(values, 'paper')
  const size = optional(values, 'print')
  const set = {
    ...(sheet === null ? {} : { paper: oneOf('--paper', sheet, papers) }),
    ...(size === null ? {} : { print: oneOf('--print', size, prints) }),
  }
  return withCoalition(values, async (_vault, link) => {
    const id = optional(values, 'brief') ?? (await onlyBrief(link))
    const findings = await readCheck(link, id)
    const { open } = weigh(findings, [])
    const answers = values.get('accept-check') === true ? acceptAll(open) : []
    const left = weigh(findings, answers).open
    const inWords = ({ code, subject }: Finding) => words.find(`check.${code}`, { subject }) ?? code
    if (left.length > 0)
      throw new Refusal('brief-check-open', { questions: left.map(inWords).join(' · ') })
    const { file } = await link.run('briefs/export', { id, format, answers, ...set })
    const bytes = await takeFile(link, file, out)
    const check = findings.map(inWords)
    return {
      json: { out, bytes, check },
      text: [words.t('export.brief', { out }), ...check].join('\n- '),
    }
  })
}

async function onlyBrief(link: VaultLink): Promise<string> {
  const all = await readView(link, 'briefs/list', {})
  const briefs = [...all.values()].filter(({ archived }) => archived === null)
  const [only] = briefs
  if (only === undefined) throw new Refusal('brief-none-here')
  if (briefs.length === 1) return only.id
  const known = briefs.map(({ id, title }) => `${title} ${id}`).join(', ')
  throw new Refusal('argument-which-brief', { known })
}

const acceptAll = (open: readonly Finding[]): Answer[] =>
  open.flatMap(({ key, choices }) => (choices.includes('keep') ? [{ key, choice: 'keep' }] : []))

/** What the check finds now, in the order of reading. */
async function readCheck(link: VaultLink, id: string): Promise<readonly Finding[]> {
  const findings = await readView(link, 'briefs/check', { id })
  return [...findings.values()].toSorted((a, b) => a.at - b.at)
}
