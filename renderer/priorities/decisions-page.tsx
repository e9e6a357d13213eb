import { Handshake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isToReview } from '#shared/priorities/review.ts'
import { useToday } from '#renderer/device/use-today.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { AreaNav } from './area-nav.tsx'
import { Shown } from './shown.tsx'

/** Decisions that stand, newest first; earlier ones are reached from the one that took their place. */
export function DecisionsPage() {
  const { t } = useTranslation('priorities')
  const { day, longDate } = useFormat()
  const today = useToday()
  const view = useView('priorities/decisions', {})
  const state = useViewState(view)
  const decisions = useViewItems(view)
  const standing = decisions
    .filter((decision) => decision.replacedBy.length === 0)
    .toSorted((a, b) => b.at - a.at)
  return (
    <>
      <PageHead
        title={t('title')}
        description={t('decisions', { count: standing.length })}
        view={<AreaNav area="decisions" />}
        action={
          <Link to="/priorities/decisions/new" kind="primary">
            {t('decision.record')}
          </Link>
        }
      />
      <div className="page">
        <Shown state={state}>
          {standing.length === 0 && (
            <EmptyState title={t('decisions-empty.title')} icon={Handshake}>
              {t('decisions-empty.text')}
            </EmptyState>
          )}
          {standing.length > 0 && (
            <Card look="list">
              <ul className="divided">
                {standing.map(({ id, question, outcome, reviewDate, replacedBy, at }) => (
                  <li key={id} className="priorities-line">
                    <div className="grow">
                      <Link to={`/priorities/decisions/${id}`}>
                        <bdi>{question}</bdi>
                      </Link>
                      {outcome.map((line) => (
                        <p key={`${line.option ?? ''}${line.text}`} dir="auto">
                          {line.text}
                        </p>
                      ))}
                      {reviewDate !== null && (
                        <p className="meta">
                          {t('decision.review-on', { date: longDate(reviewDate) })}
                        </p>
                      )}
                    </div>
                    {isToReview({ reviewDate, replacedBy }, today) && (
                      <Chip tone="waiting">{t('decision.review-due')}</Chip>
                    )}
                    <span className="meta">{day(at)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </Shown>
      </div>
    </>
  )
}
