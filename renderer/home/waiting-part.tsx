import { Vote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { HomeLine } from './home-line.tsx'
import { HomePart } from './home-part.tsx'
import { Shown } from './shown.tsx'

/** Rounds that are open and in which this person has not taken part. */
export function WaitingPart({ me }: { readonly me: string }) {
  const { t } = useTranslation('home')
  const { dayAndMonth } = useFormat()
  const view = useView('priorities/rounds', { me })
  const state = useViewState(view)
  const waiting = useViewItems(view)
    .filter((round) => round.state === 'open' && !round.tookPart)
    .toSorted((a, b) => a.at - b.at)
  if (state === 'ready' && waiting.length === 0) return null
  return (
    <HomePart title={t('waiting.title')} aside={<p className="muted">{t('waiting.pass')}</p>}>
      <Shown state={state}>
        <Card look="list">
          <ul className="divided">
            {waiting.map(({ id, question, deadline, took }) => (
              <li key={id} className="home-round">
                <HomeLine
                  icon={Vote}
                  title={question}
                  about={[
                    ...(deadline === null
                      ? []
                      : [t('waiting.until', { date: dayAndMonth(deadline) })]),
                    took === 0 ? t('waiting.nobody') : t('waiting.took', { count: took }),
                  ].join(' · ')}
                  to={`/priorities/rounds/${id}`}
                  action={t('waiting.take-part')}
                />
              </li>
            ))}
          </ul>
        </Card>
      </Shown>
    </HomePart>
  )
}
