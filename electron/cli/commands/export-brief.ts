import briefs from '#resources/locales/en/briefs.json' with { type: 'json' }
import type { Answer } from '#shared/briefs/finding.ts'
import { papers } from '#shared/briefs/fields.ts'
import type { Finding } from '#shared/briefs/items.ts'
import { weigh } from '#shared/briefs/leaving.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { needed, optional, type Values } from '../arguments.ts'
import { takeFile } from '../files.ts'
import { withCoalition } from '../with-vault.ts'

const formats = ['pdf', 'html', 'md'] as const

/**
 * Write a brief into a file, through the same check as on screen. Open questions are listed and nothing is written, unless
 * `--accept-check` says yes to them; what is only for the coalition stays out either way.
 */
export function exportBrief(values: Values) {
  const id = needed(values, 'brief')
  const wished = needed(values, 'format')
  const format = formats.find((known) => known === wished)
  if (format === undefined) throw new Refusal('format-unknown', { format: wished })
  const sheet = optional(values, 'paper')
  const paper = papers.find((known) => known === sheet)
  if (sheet !== null && paper === undefined) throw new Refusal('paper-unknown', { paper: sheet })
  const out = needed(values, 'out')
  return withCoalition(values, async (_vault, link) => {
    const findings = await readCheck(link, id)
    const { open } = weigh(findings, [])
    const answers = values.get('accept-check') === true ? acceptAll(open) : []
    const left = weigh(findings, answers).open
    if (left.length > 0)
      throw new Refusal('brief-check-open', { questions: left.map(sentenceFor).join(' · ') })
    const set = paper === undefined ? {} : { paper }
    const { file } = await link.run('briefs/export', { id, format, answers, ...set })
    const bytes = await takeFile(link, file, out)
    const check = findings.map(sentenceFor)
    return {
      json: { out, bytes, check },
      text: [`Brief written to ${out}.`, ...check].join('\n- '),
    }
  })
}

const acceptAll = (open: readonly Finding[]): Answer[] =>
  open.flatMap(({ key, choices }) => (choices.includes('keep') ? [{ key, choice: 'keep' }] : []))

/** What the check finds now, in the order of reading. */
function readCheck(link: VaultLink, id: string): Promise<readonly Finding[]> {
  return new Promise((resolve, reject) => {
    const findings: Finding[] = []
    const stop = link.watch(
      'briefs/check',
      { id },
      {
        items: (chunk, last) => {
          for (const [, finding] of chunk) findings.push(finding)
          if (!last) return
          queueMicrotask(() => {
            stop()
          })
          resolve(findings.toSorted((a, b) => a.at - b.at))
        },
        change: () => undefined,
        fail: ({ code, values }) => {
          reject(new Refusal(code, values))
        },
      },
    )
  })
}

const sentences: ReadonlyMap<string, string> = new Map(Object.entries(briefs))

const sentenceFor = ({ code, subject }: Finding): string =>
  (sentences.get(`check.${code}`) ?? code).replaceAll('{{subject}}', subject)
