import { Handshake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/device/use-today.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { isToReview } from '#shared/priorities/review.ts'
import { HomeLine } from './home-line.tsx'
import { HomePart } from './home-part.tsx'

/** Decisions whose day to be looked at again has come. */
export function ReviewPart() {
  const { t } = useTranslation('home')
  const { longDate } = useFormat()
  const today = useToday()
  const view = useView('priorities/decisions', {})
  const state = useViewState(view)
  const due = useViewItems(view)
    .filter((decision) => isToReview(decision, today))
    .toSorted((a, b) => ((a.reviewDate ?? '') < (b.reviewDate ?? '') ? -1 : 1))
  if (state !== 'ready' || due.length === 0) return null
  return (
    <HomePart title={t('review.title')}>
      <Card look="list">
        <ul className="divided">
          {due.map(({ id, question, reviewDate }) => (
            <li key={id} className="home-round">
              <HomeLine
                icon={Handshake}
                title={question}
                about={t('review.since', { date: longDate(reviewDate ?? today) })}
                to={`/priorities/decisions/${id}`}
                action={t('review.look')}
              />
            </li>
          ))}
        </ul>
      </Card>
    </HomePart>
  )
}
