import { Refusal } from '#shared/contract/problem.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { needed, optional, type Values } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { takeFile } from '../files.ts'
import { vaultOptions } from '../unlock.ts'
import { withCoalition } from '../with-vault.ts'
import { exportBrief } from './export-brief.ts'

/** Write what the coalition has into a file. */
export const exportFile: CliCommand = {
  usage:
    'export assets|everything|brief|bundle --vault DIR --coalition ID --format csv|json|md|zip|pdf|html [--language en|es|ar] [--brief ID] [--paper letter|a4] [--accept-check] --out FILE',
  options: {
    ...vaultOptions,
    coalition: { type: 'string' },
    format: { type: 'string' },
    language: { type: 'string' },
    brief: { type: 'string' },
    paper: { type: 'string' },
    'accept-check': { type: 'boolean' },
    out: { type: 'string' },
  },
  run: ({ values, positionals }) => {
    const [what] = positionals
    if (what === 'assets') return exportAssets(values)
    if (what === 'everything') return exportEverything(values)
    if (what === 'brief') return exportBrief(values)
    if (what === 'bundle') return exportBundle(values)
    throw new Refusal('export-unknown', { what: what ?? '' })
  },
}

function exportAssets(values: Values) {
  const format = needed(values, 'format')
  const out = needed(values, 'out')
  if (format !== 'csv' && format !== 'json') throw new Refusal('format-unknown', { format })
  return withCoalition(values, async (_vault, link) => {
    const { file, count } = await link.run('assets/export', { format })
    const bytes = await takeFile(link, file, out)
    return { json: { out, bytes, count }, text: `${String(count)} strengths written to ${out}.` }
  })
}

const forms = [
  ['json', 'json'],
  ['md', 'markdown'],
  ['zip', 'zip'],
] as const

function exportEverything(values: Values) {
  const out = needed(values, 'out')
  const format = needed(values, 'format')
  const form = forms.find(([name]) => name === format)?.[1]
  if (form === undefined) throw new Refusal('format-unknown', { format })
  const wished = optional(values, 'language') ?? 'en'
  const language = languageCodes.find((code) => code === wished)
  if (language === undefined) throw new Refusal('language-unknown', { language: wished })
  return withCoalition(values, async (_vault, link) => {
    const { file } = await link.run('keeping/readable-copy', { form, language })
    const bytes = await takeFile(link, file, out)
    return { json: { out, bytes }, text: `Everything written to ${out}. It is not locked.` }
  })
}

function exportBundle(values: Values) {
  const out = needed(values, 'out')
  return withCoalition(values, async (_vault, link) => {
    const { file } = await link.run('keeping/bundle', {})
    const bytes = await takeFile(link, file, out)
    return {
      json: { out, bytes },
      text: `Everything written to ${out}, sealed for this coalition.`,
    }
  })
}
