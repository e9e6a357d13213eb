import { Plus, Vote } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundLine } from '#shared/priorities/items.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useAsked } from '#renderer/workspace/asked.ts'
import { AreaNav } from './area-nav.tsx'
import { RoundSetup } from './round-setup.tsx'
import { Shown } from './shown.tsx'
import { type People, usePeople } from './use-people.ts'

/** All rounds, open ones first. */
export function RoundsPage() {
  const people = usePeople()
  if (people.me === null) return <Loading />
  return <RoundsOf me={people.me} people={people} />
}

function RoundsOf({ me, people }: { readonly me: string; readonly people: People }) {
  const { t } = useTranslation('priorities')
  const view = useView('priorities/rounds', { me })
  const state = useViewState(view)
  const rounds = useViewItems(view)
  const board = useViewItems(useView('priorities/board', {}))
  const [isOpening, setOpening] = useState(false)
  useAsked(
    (asked) => asked === 'round/new',
    () => {
      setOpening(true)
    },
  )
  const newest = [...rounds].toSorted((a, b) => b.at - a.at)
  const open = newest.filter((round) => round.state === 'open')
  const closed = newest.filter((round) => round.state === 'closed')
  return (
    <>
      <PageHead
        title={t('title')}
        description={t('rounds', { count: rounds.length })}
        view={<AreaNav area="rounds" />}
        action={
          <Button
            kind="primary"
            icon={Plus}
            onPress={() => {
              setOpening(true)
            }}
          >
            {t('round.open')}
          </Button>
        }
      />
      <div className="page stack stack--6">
        <Shown state={state}>
          {rounds.length === 0 && (
            <EmptyState title={t('rounds-empty.title')} icon={Vote}>
              {t('rounds-empty.text')}
            </EmptyState>
          )}
          {open.length > 0 && (
            <Card title={t('rounds-open')} look="list">
              <ul className="divided">
                {open.map((round) => (
                  <RoundRow key={round.id} round={round} />
                ))}
              </ul>
            </Card>
          )}
          {closed.length > 0 && (
            <Card title={t('rounds-closed')} look="list">
              <ul className="divided">
                {closed.map((round) => (
                  <RoundRow key={round.id} round={round} />
                ))}
              </ul>
            </Card>
          )}
        </Shown>
      </div>
      {isOpening && (
        <RoundSetup
          items={board}
          people={people}
          onClose={() => {
            setOpening(false)
          }}
        />
      )}
    </>
  )
}

function RoundRow({ round }: { readonly round: RoundLine }) {
  const { t } = useTranslation('priorities')
  const { date } = useFormat()
  const { id, question, method, state, deadline, took, tookPart } = round
  const isOpen = state === 'open'
  return (
    <li className="priorities-line">
      <div className="grow">
        <Link to={`/priorities/rounds/${id}`}>
          <bdi>{question}</bdi>
        </Link>
        <p className="meta">
          {t(`method.${method}`)}
          {' · '}
          {t('took-part', { count: took })}
          {deadline !== null && isOpen && ` · ${t('until', { date: date(deadline) })}`}
        </p>
      </div>
      {isOpen && (
        <Chip tone={tookPart ? 'settled' : 'waiting'}>
          {tookPart ? t('you-took-part') : t('your-turn')}
        </Chip>
      )}
    </li>
  )
}
