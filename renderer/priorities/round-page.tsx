import { useTranslation } from 'react-i18next'
import type { RoundItem } from '#shared/priorities/items.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { useView, useViewItem, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { CloseRound } from './close-round.tsx'
import { LargeButton } from './large-button.tsx'
import { RoundResult } from './round-result.tsx'
import { RoundSide } from './round-side.tsx'
import { TakePart } from './take-part.tsx'
import { type People, usePeople } from './use-people.ts'

/** One round: take part while it is open, and what came out. */
export function RoundPage({ id }: { readonly id: string }) {
  const people = usePeople()
  if (people.me === null) return <Loading />
  return <RoundOf id={id} me={people.me} people={people} />
}

function RoundOf({
  id,
  me,
  people,
}: {
  readonly id: string
  readonly me: string
  readonly people: People
}) {
  const { t } = useTranslation('priorities')
  const wordsFor = useProblemWords('priorities')
  const view = useView('priorities/round', { id, me })
  const state = useViewState(view)
  const round = useViewItem(view, id)
  if (state === 'loading') return <Loading />
  if (round !== undefined) return <RoundHere key={id} round={round} people={people} />
  return (
    <div className="page">
      {typeof state === 'object' ? (
        <ProblemNote what={wordsFor(state.problem)} safe={t('safe')} />
      ) : (
        <EmptyState
          title={t('round.none')}
          action={<Link to="/priorities/rounds">{t('round.all')}</Link>}
        />
      )}
    </div>
  )
}

function RoundHere({ round, people }: { readonly round: RoundItem; readonly people: People }) {
  const { t } = useTranslation('priorities')
  const { moment, date } = useFormat()
  const { id, question, closed, deadline, result } = round
  const openLine =
    deadline === null ? t('round.is-open') : t('round.open-until', { date: date(deadline) })
  return (
    <>
      <PageHead
        title={question}
        description={
          <>
            <Link to="/priorities/rounds">{t('round.all')}</Link>
            {' · '}
            {closed === null ? openLine : t('round.closed-at', { at: moment(closed.at) })}
          </>
        }
        view={<LargeButton kind="round" id={id} />}
        action={
          closed === null ? (
            <CloseRound round={round} people={people} />
          ) : (
            <DecisionLink round={id} />
          )
        }
      />
      <div className="page priorities-round">
        <div className="stack stack--6">
          {closed === null && <TakePart round={round} />}
          {result !== null && <RoundResult round={round} result={result} />}
        </div>
        <RoundSide round={round} people={people} />
      </div>
    </>
  )
}

/** To the decision this round came to, or to recording one. */
function DecisionLink({ round }: { readonly round: string }) {
  const { t } = useTranslation('priorities')
  const decisions = useViewItems(useView('priorities/decisions', {}))
  const made = decisions.find((one) => one.round === round && one.replacedBy.length === 0)
  if (made !== undefined)
    return (
      <Link to={`/priorities/decisions/${made.id}`} kind="primary">
        {t('decision.see')}
      </Link>
    )
  return (
    <Link to={`/priorities/decisions/new/${round}`} kind="primary">
      {t('decision.record')}
    </Link>
  )
}
