import { exportFormats } from '#shared/assets/export-file.ts'
import { audiences } from '#shared/assets/kinds.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { needed, oneOf, optional, type Values } from '../arguments.ts'
import type { CliCommand, CommandResult } from '../command.ts'
import { takeFile } from '../files.ts'
import { vaultOptions } from '../unlock.ts'
import type { CliWords } from '../words.ts'
import { withCoalition } from '../with-vault.ts'
import { exportBox } from './export-box.ts'
import { exportBrief } from './export-brief.ts'
import { formatIn } from './export-format.ts'

const exports = {
  assets: exportAssets,
  brief: exportBrief,
  everything: exportEverything,
  bundle: exportBundle,
  calendar: exportCalendar,
  box: exportBox,
} as const

const kinds = ['assets', 'brief', 'everything', 'bundle', 'calendar', 'box'] as const

/** Write what the coalition has into a file. */
export const exportFile: CliCommand = {
  usage:
    'export assets|brief|everything|bundle|calendar|box --vault DIR [--coalition ID] [--format csv|json|geojson|hsds|pdf|docx|html|md|zip|ics] [--audience public|coalition] [--language en|es|ar] [--brief ID] [--round ID | --meeting ID --item ID] [--paper letter|a4] [--print standard|large] [--accept-check] [--names] --out PATH',
  takes: 1,
  options: {
    ...vaultOptions,
    coalition: { type: 'string' },
    format: { type: 'string' },
    audience: { type: 'string' },
    language: { type: 'string' },
    brief: { type: 'string' },
    round: { type: 'string' },
    meeting: { type: 'string' },
    item: { type: 'string' },
    paper: { type: 'string' },
    print: { type: 'string' },
    'accept-check': { type: 'boolean' },
    names: { type: 'boolean' },
    out: { type: 'string' },
  },
  run: ({ values, positionals: [what] }, { words }) => {
    if (what === undefined) throw new Refusal('argument-missing', { name: kinds.join('|') })
    return exports[oneOf('export', what, kinds)](values, words)
  },
}

function exportAssets(values: Values, words: CliWords): Promise<CommandResult> {
  const out = needed(values, 'out')
  const format = formatIn(values, exportFormats)
  const audience = oneOf('--audience', optional(values, 'audience') ?? 'coalition', audiences)
  return withCoalition(values, async (_vault, link) => {
    const { file, count, check } = await link.run('assets/export', { format, audience })
    const bytes = await takeFile(link, file, out)
    const said = (['closed', 'coarse', 'addresses'] as const).flatMap((what) =>
      check[what] === 0 ? [] : (words.counted(`export.check.${what}`, check[what]) ?? []),
    )
    return {
      json: { out, bytes, count, check: said },
      text: [words.t('export.assets', { count, out }), ...said].join('\n- '),
    }
  })
}

const forms = { json: 'json', md: 'markdown', zip: 'zip' } as const

function exportEverything(values: Values, words: CliWords): Promise<CommandResult> {
  const out = needed(values, 'out')
  const form = forms[formatIn(values, ['json', 'md', 'zip'] as const)]
  const wished = optional(values, 'language') ?? words.language
  const language = oneOf('--language', wished, languageCodes)
  return withCoalition(values, async (_vault, link) => {
    const { file } = await link.run('keeping/readable-copy', { form, language })
    const bytes = await takeFile(link, file, out)
    return { json: { out, bytes }, text: words.t('export.everything', { out }) }
  })
}

function exportBundle(values: Values, words: CliWords): Promise<CommandResult> {
  const out = needed(values, 'out')
  if (values.has('format'))
    throw new Refusal('argument-both', { name: '--format', other: 'bundle' })
  return withCoalition(values, async (_vault, link) => {
    const { file } = await link.run('keeping/bundle', {})
    const bytes = await takeFile(link, file, out)
    return { json: { out, bytes }, text: words.t('export.bundle', { out }) }
  })
}

function exportCalendar(values: Values, words: CliWords): Promise<CommandResult> {
  const out = needed(values, 'out')
  formatIn(values, ['ics'] as const)
  return withCoalition(values, async (_vault, link) => {
    const { people, private: named } = await link.run('plans/calendar-look', {})
    const wish = { people: values.get('names') === true, private: values.get('names') === true }
    const { file, count, kept } = await link.run('plans/calendar', wish)
    const bytes = await takeFile(link, file, out)
    const check = [
      ...(people.length > 0 && wish.people ? [words.counted('calendar.names', people.length)] : []),
      ...(kept > 0 ? [words.counted('calendar.kept', kept)] : []),
      ...(kept === 0 && named.length > 0 ? [words.counted('calendar.named', named.length)] : []),
    ].filter((said) => said !== null)
    return {
      json: { out, bytes, count, check },
      text: [words.t('export.calendar', { count, out }), ...check].join('\n- '),
    }
  })
}
