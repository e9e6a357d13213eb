import type { TFunction } from 'i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import type { Format } from '#renderer/ui/format.ts'

type Status = ViewItem<'status'>

export type StatusWords = {
  readonly tone: 'settled' | 'quiet' | 'trouble'
  /** For the top bar where there is little room. */
  readonly short: string
  /** One sentence per line: first where it is safe, then who has it. */
  readonly lines: readonly string[]
}

/** What is kept and who has it, in words. Being alone is never a fault. */
export function wordsForStatus(
  status: Status | undefined,
  t: TFunction<'workspace'>,
  format: Format,
): StatusWords {
  if (status === undefined)
    return { tone: 'quiet', short: t('status.loading'), lines: [t('status.loading')] }
  if (status.disk === 'none') {
    const words = t('status.none')
    return { tone: 'quiet', short: t('status.none-short'), lines: [words] }
  }
  if (status.disk === 'not-saved') {
    const words = t('status.not-saved')
    return { tone: 'trouble', short: words, lines: [words] }
  }
  const kept = status.disk === 'saved' ? t('status.saved') : t('status.saving')
  const keptShort = status.disk === 'saved' ? t('status.saved-short') : kept
  const who =
    status.ahead > 0
      ? t('status.ahead', { count: status.ahead })
      : status.others > 0
        ? t('status.others', { count: status.others })
        : t('status.alone')
  const nearby = status.nearby > 0 ? [t('status.nearby', { count: status.nearby })] : []
  const heard =
    status.heard === null
      ? []
      : [t('status.heard', { name: status.heard.person, ago: format.ago(status.heard.at) })]
  return {
    tone: status.disk === 'saved' ? 'settled' : 'quiet',
    short: [keptShort, ...nearby].join(' · '),
    lines: [kept, who, ...nearby, ...heard],
  }
}
