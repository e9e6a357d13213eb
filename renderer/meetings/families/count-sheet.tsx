import { useTranslation } from 'react-i18next'
import { countSheet } from '#shared/priorities/count-sheet.ts'
import type { Result } from '#shared/priorities/result.ts'
import { say, type Voice } from '#shared/priorities/sentence.ts'
import { type Asked, outcomeSentence, reasonSentences } from '#shared/priorities/sentences.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = {
  readonly asked: Asked
  readonly result: Result
  /** How many of all were on paper. */
  readonly paper: number
}

/** The whole count as one would do it on the table, with the ballots in hand. */
export function CountSheet({ asked, result, paper }: Props) {
  const { t } = useTranslation('meeting-run')
  const words = useTranslation('priorities').t
  const { list, number } = useFormat()
  const voice: Voice = {
    words: (key, values) => words(`sentence.${key}`, values),
    // A device and a sheet of paper are neither of them a person for sure: what is counted are ballots.
    counted: (unit, count) => words(`count.${unit === 'people' ? 'ballots' : unit}`, { count }),
    number,
    list,
  }
  const told = [outcomeSentence(asked, result), ...reasonSentences(asked, result)]
  const { gave, passed } = result
  return (
    <details className="run-sheet">
      <summary>{t('sheet.open')}</summary>
      <p>
        {t('sheet.ballots', { count: gave })} {t('sheet.passed', { count: passed })}{' '}
        {t('sheet.paper', { count: paper })}
      </p>
      {told.map((sentence, at) => (
        <p key={`${sentence.key} ${String(at)}`}>{say(voice, sentence)}</p>
      ))}
      <ul>
        {countSheet(asked, result).map(({ level, sentence }, at) => (
          <li key={`${sentence.key} ${String(at)}`} data-level={level}>
            {say(voice, sentence)}
          </li>
        ))}
      </ul>
    </details>
  )
}
