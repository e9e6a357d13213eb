import { useTranslation } from 'react-i18next'
import type { Decision } from '#shared/priorities/shapes.ts'
import { BarChart } from '#renderer/ui/bar-chart.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Link } from '#renderer/ui/link.tsx'

type Props = { readonly held: NonNullable<Decision['held']> }

/** The meeting at which something was decided, with its count: of devices where each had a ballot, never of people. */
export function HeldCount({ held: { meeting, count } }: Props) {
  const { t, i18n } = useTranslation(['priorities', 'activities'])
  const way = <Link to={`/meetings/${meeting}/after`}>{t('held.meeting')}</Link>
  if (count === null) return <p>{way}</p>
  // An answer of a scale has its words in its activity; one of a newer version shows as it is kept.
  const labelOf = (key: string, text: string) => {
    const name = `activities:${count.activity}.answer.${key}`
    return text === '' && i18n.exists(name) ? i18n.t(name) : text === '' ? key : text
  }
  const counted = `method.${count.method ?? count.activity}`
  return (
    <Card title={t('held')} aside={way}>
      <p>
        {t(`held.${count.of}`, { count: count.gave })}
        {count.passed > 0 && ` ${t('held.passed', { count: count.passed })}`}
        {count.paper > 0 && ` ${t('held.paper', { count: count.paper })}`}
        {i18n.exists(counted, { ns: 'priorities' }) && ` ${t('held.way', { way: t(counted) })}`}
      </p>
      <BarChart
        caption={t('held')}
        of={t('held.of')}
        unit={t('held.points')}
        bars={count.rows.map(({ key, text, points }) => ({
          key,
          label: labelOf(key, text),
          value: points,
        }))}
      />
    </Card>
  )
}
