import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DecisionItem } from '#shared/priorities/items.ts'
import { isToReview } from '#shared/priorities/review.ts'
import { useToday } from '#renderer/device/use-today.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { MentionedIn } from '#renderer/texts/mentioned-in.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { HeldCount } from './held-count.tsx'
import { LargeButton } from './large-button.tsx'
import { usePeople } from './use-people.ts'

/** One decision as it was recorded, with what came before and after it. */
export function DecisionPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('priorities')
  const view = useView('priorities/decisions', {})
  const state = useViewState(view)
  const decisions = useViewItems(view)
  const decision = decisions.find((one) => one.id === id)
  if (state === 'loading') return <Loading />
  if (decision !== undefined) return <Decision decision={decision} all={decisions} />
  return (
    <div className="page">
      <EmptyState
        title={t('decision.none')}
        action={<Link to="/priorities/decisions">{t('decision.all')}</Link>}
      />
    </div>
  )
}

type Props = { readonly decision: DecisionItem; readonly all: readonly DecisionItem[] }

function Decision({ decision, all }: Props) {
  const { t } = useTranslation('priorities')
  const { moment, longDate, list } = useFormat()
  const today = useToday()
  const people = usePeople()
  const { id, round, question, outcome, reasons, concerns, reviewDate, by, at } = decision
  const nameOf = (person: string | null) =>
    person === null ? t('concern-unnamed') : (people.personOf(person)?.name ?? t('someone'))
  const later = all.filter((one) => decision.replacedBy.includes(one.id))
  const earlier = all.find((one) => one.id === decision.replaces)
  return (
    <>
      <PageHead
        title={question}
        description={
          <>
            <Link to="/priorities/decisions">{t('decision.all')}</Link>
            {' · '}
            {t('decision.recorded-by', { name: nameOf(by), at: moment(at) })}
          </>
        }
        view={
          round === null ? (
            <LargeButton kind="decision" id={id} />
          ) : (
            <LargeButton kind="round" id={round} />
          )
        }
        action={
          <Link to={`/priorities/decisions/${id}/amend`} icon={Pencil} kind="secondary">
            {t('decision.amend')}
          </Link>
        }
      />
      <div className="page stack stack--6 priorities-decision">
        {later.map((one) => (
          <Note key={one.id}>
            {t('decision.replaced', { at: moment(one.at) })}{' '}
            <Link to={`/priorities/decisions/${one.id}`}>{t('decision.newer')}</Link>
          </Note>
        ))}
        {later.length === 0 &&
          decision.apart.map((other) => (
            <Note
              key={`${other.by}${other.outcome.join()}`}
              action={
                <Link to={`/priorities/decisions/${id}/amend`}>{t('decision.review-do')}</Link>
              }
            >
              {t('decision.apart', { name: nameOf(other.by), words: list(other.outcome) })}
            </Note>
          ))}
        {isToReview(decision, today) && (
          <Note
            tone="waiting"
            action={<Link to={`/priorities/decisions/${id}/amend`}>{t('decision.review-do')}</Link>}
          >
            {t('decision.review-now')}
          </Note>
        )}
        <section className="card priorities-verdict is-closed" aria-label={t('decision.what')}>
          <ul className="stack">
            {outcome.map(({ option, text }) => (
              <li key={`${option ?? ''}${text}`}>
                <h2 dir="auto">{text}</h2>
              </li>
            ))}
          </ul>
          {round !== null && <Link to={`/priorities/rounds/${round}`}>{t('decision.round')}</Link>}
        </section>
        {decision.held !== undefined && <HeldCount held={decision.held} />}
        <Card title={t('decision.reasons')}>
          <p className="reading priorities-prose" dir="auto">
            {reasons === '' ? t('decision.no-reasons') : reasons}
          </p>
        </Card>
        <Card title={t('concerns')} look="list">
          {concerns.length === 0 ? (
            <p className="muted priorities-line">{t('concerns-none')}</p>
          ) : (
            <ul className="divided">
              {concerns.map((concern) => (
                <li key={`${concern.by ?? ''}${concern.text}`} className="priorities-line">
                  <div className="grow">
                    <p dir="auto" className="priorities-prose">
                      {concern.text}
                    </p>
                    <p className="meta">{nameOf(concern.by)}</p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {reviewDate !== null && <p>{t('decision.review-on', { date: longDate(reviewDate) })}</p>}
        {earlier !== undefined && (
          <p className="meta">
            {t('decision.replaces', { at: moment(earlier.at) })}{' '}
            <Link to={`/priorities/decisions/${earlier.id}`}>{t('decision.earlier')}</Link>
          </p>
        )}
        <MentionedIn mention={{ kind: 'decision', id }} />
      </div>
    </>
  )
}
