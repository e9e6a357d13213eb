import { useTranslation } from 'react-i18next'
import type * as v from 'valibot'
import type { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import { CountBars } from './count-bars.tsx'

type Seen = v.InferOutput<typeof voteShapes.seen>

type Props = {
  readonly title: string
  readonly setup: Seen['setup']
  readonly result: NonNullable<Seen['result']>
}

/** What came out, as a list a screen reader reads in order. */
export function VoteResult({ title, setup, result }: Props) {
  const { t } = useTranslation('guest')
  const text = new Map(setup.options.map((option) => [option.id, option.text]))
  return (
    <section>
      <h2>{title}</h2>
      <CountBars
        bars={result.rows.map(({ option, place, points }) => ({
          key: option,
          label: text.get(option) ?? '',
          value: points,
          said: t('result.row', { place, points }),
          isFirst: place === 1 && points > 0,
        }))}
      />
      <p className="g-quiet">
        {t('result.devices', { count: result.gave })}
        {result.passed > 0 && <> · {t('closed.passed', { passed: result.passed })}</>}
      </p>
    </section>
  )
}
