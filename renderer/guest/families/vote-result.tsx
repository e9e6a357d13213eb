import { useTranslation } from 'react-i18next'
import type * as v from 'valibot'
import type { voteShapes } from '#shared/meetings/activities/families/vote.ts'

type Seen = v.InferOutput<typeof voteShapes.seen>

type Props = {
  readonly setup: Seen['setup']
  readonly result: NonNullable<Seen['result']>
}

/** What came out, as a list a screen reader reads in order. */
export function VoteResult({ setup, result }: Props) {
  const { t } = useTranslation('guest')
  const text = new Map(setup.options.map((option) => [option.id, option.text]))
  return (
    <section>
      <h2>{t('result.title')}</h2>
      <ol className="g-said">
        {result.rows.map(({ option, place, points }) => (
          <li key={option}>
            <span>
              <bdi>{text.get(option) ?? ''}</bdi>
            </span>
            <span>{t('result.row', { place, points })}</span>
          </li>
        ))}
      </ol>
      <p className="g-quiet">{t('result.devices', { count: result.gave })}</p>
    </section>
  )
}
