import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { PairCard } from './pair-card.tsx'

/** Pairs that may be one thing, one at a time, side by side. Nothing becomes one without a press. */
export function AlikePage() {
  const { t } = useTranslation(['directories', 'assets'])
  const act = useAct('assets')
  const { number } = useFormat()
  const view = useView('assets/alike', {})
  const isReady = useViewState(view) === 'ready'
  const pairs = useViewItems(view).toSorted((a, b) => a.rank - b.rank)
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const waiting = pairs.filter(({ first, second }) => !later.has(`${first.id}/${second.id}`))
  const [pair] = waiting
  const answer = (command: 'assets/same' | 'assets/different', say: string) => {
    if (!pair) return
    const ids = { first: pair.first.id, second: pair.second.id }
    void act(command, ids, { say, undo: true })
  }
  return (
    <>
      <PageHead
        title={t('alike.title')}
        back={{ to: '/assets', label: t('assets:title') }}
        description={t('alike.text')}
      />
      <div className="page stack stack--4">
        {!isReady && <Loading />}
        {isReady && !pair && (
          <EmptyState title={pairs.length === 0 ? t('alike.none') : t('alike.all-later')}>
            <p>{pairs.length === 0 ? t('alike.none-text') : t('alike.later-text')}</p>
          </EmptyState>
        )}
        {pair && (
          <Card
            title={t('alike.question')}
            aside={
              <span className="meta">
                {t('alike.of', { number: number(waiting.length), count: pairs.length })}
              </span>
            }
          >
            <PairCard
              key={`${pair.first.id}/${pair.second.id}`}
              pair={pair}
              onSame={() => {
                answer('assets/same', t('alike.is-same', { name: pair.first.name }))
              }}
              onDifferent={() => {
                answer('assets/different', t('alike.is-different'))
              }}
              onLater={() => {
                setLater(new Set([...later, `${pair.first.id}/${pair.second.id}`]))
              }}
            />
          </Card>
        )}
      </div>
    </>
  )
}
