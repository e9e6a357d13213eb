import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { leading } from '#shared/priorities/leading.ts'
import type { Result } from '#shared/priorities/result.ts'
import type { Setup } from '#shared/priorities/round-shapes.ts'
import { threeWays, whyDifferent } from '#shared/priorities/why-different.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from './use-say.ts'

type Props = {
  readonly setup: Setup
  readonly result: Result
  readonly text: ReadonlyMap<string, string>
}

/** The same ranked ballots under each of the three counts, and why they agree or differ. */
export function ThreeWays({ setup, result, text }: Props) {
  const { t } = useTranslation('priorities')
  const { list, number } = useFormat()
  const say = useSay()
  const words = (options: Iterable<string>) =>
    list([...options].map((option) => text.get(option) ?? ''))
  return (
    <Card title={t('ways.title')}>
      <p className="reading">{whyDifferent(setup, result).map(say).join(' ')}</p>
      <div className="priorities-ways">
        <Table label={t('ways.title')} heads={[t('ways.count'), t('ways.first'), t('ways.order')]}>
          {threeWays(result).map((way) => (
            <tr key={way.by}>
              <th scope="row">
                {t(`ranked.${way.by}`)}
                {way.by === setup.method && <span className="meta block">{t('ways.decides')}</span>}
              </th>
              <td>
                <bdi>{words(leading(way))}</bdi>
              </td>
              <td>
                {way.rows.map(({ option, place }, at) => (
                  <Fragment key={option}>
                    {at > 0 && ' · '}
                    <bdi>{`${number(place)}. ${text.get(option) ?? ''}`}</bdi>
                  </Fragment>
                ))}
              </td>
            </tr>
          ))}
        </Table>
      </div>
    </Card>
  )
}
