import type { TFunction } from 'i18next'
import type { CommandOutput } from '#shared/contract/table.ts'
import type { Health } from '#shared/keeping/contract.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import type { Format } from '#renderer/ui/format.ts'

type Report = CommandOutput<'kept/diagnose'>
type T = TFunction<'keeping-here'>

/**
 * The report as lines of text that a person can read before sending it. Coalitions have numbers instead of names; states
 * stand in it as the app calls them, so that whoever helps can look them up.
 */
export function reportText(t: T, format: Format, report: Report, settings: Settings): string {
  const { app, node, desktop, system, lock, sizes, open } = report
  const { language, theme, density, textSize, motion, letterKeys } = settings
  const lines = [
    t('report.app', { app, node, desktop: desktop ?? t('report.browser') }),
    t('report.system', { system, lock }),
    t('report.look', {
      look: [language ?? '–', theme, density, String(textSize), motion, letterKeys].join(' '),
    }),
    ...sizes.map(({ log, aside, all }, at) =>
      t('report.size', {
        number: at + 1,
        log: format.size(log),
        aside: format.size(aside),
        all: format.size(all),
      }),
    ),
    ...open.flatMap((health, at) => healthLines(t, health, at + 1)),
  ]
  return lines.join('\n')
}

function healthLines(t: T, health: Health, number: number): readonly string[] {
  const { disk, isIn, people, computers, envelopes, documents, door, courier, links } = health
  const state = isIn ? t('report.in') : t('report.out')
  return [
    '',
    t('report.open', { number, disk, state }),
    t('report.who', { people, computers, envelopes }),
    ...documents.map(({ kind, count, records, setAside }) =>
      t('report.document', { kind, count, records, setAside }),
    ),
    t('report.links', {
      door,
      courier,
      links: links.map(({ way, phase }) => `${way} ${phase}`).join(', ') || '–',
    }),
  ]
}
