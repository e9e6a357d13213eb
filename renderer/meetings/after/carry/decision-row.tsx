import { useTranslation } from 'react-i18next'
import { WriteDown } from '#renderer/meetings/run/write-down.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { Carried } from './carried.tsx'
import type { BroughtDecision } from './carry-decisions.tsx'

type Props = {
  readonly decision: BroughtDecision
  readonly carry: (words: string | null) => Promise<boolean>
}

/** One decision: recorded by a press, or in words where the count leaves it open. */
export function DecisionRow({ decision, carry }: Props) {
  const { t } = useTranslation('meeting-carry')
  const format = useFormat()
  const { id, question, outcome, open, took, concerns, review, record } = decision
  const isSaid = outcome.length > 0
  return (
    <li>
      {isSaid && (
        <p className="meta" dir="auto">
          {question}
        </p>
      )}
      {(isSaid ? outcome : [question]).map((text) => (
        <p key={text} className="after-thing" dir="auto">
          {text}
        </p>
      ))}
      {took !== null && (
        <p className="meta">
          {t(`took.${took.of}`, { count: took.gave })}
          {took.passed > 0 && ` ${t('passed', { count: took.passed })}`}
        </p>
      )}
      {took !== null && took.anew > 0 && <p className="meta">{t('anew', { count: took.anew })}</p>}
      {concerns > 0 && <p className="meta">{t('concerns', { count: concerns })}</p>}
      {review !== null && <p className="meta">{t('review', { day: format.date(review) })}</p>}
      {record !== null && (
        <Carried
          to={`/priorities/decisions/${record.id}`}
          label={t('decisions.there')}
          away={record.away}
        />
      )}
      {record === null && open === null && (
        <Button
          size="small"
          aria-label={t('decisions.do-named', { text: outcome.join(', ') })}
          onPress={() => void carry(null)}
        >
          {t('decisions.do')}
        </Button>
      )}
      {record === null && open !== null && (
        <>
          <p className="small" id={`open-${id}`}>
            {t(`open.${open}`)}
          </p>
          <WriteDown
            label={t('decisions.words')}
            most={200}
            say={t('decisions.do')}
            write={carry}
          />
        </>
      )}
    </li>
  )
}
