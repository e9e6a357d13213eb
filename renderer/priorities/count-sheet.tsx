import { useTranslation } from 'react-i18next'
import type { Row } from '#shared/priorities/result.ts'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = {
  readonly rows: readonly Row[]
  readonly text: ReadonlyMap<string, string>
  /** The word over what is added up. */
  readonly unit: string
}

/** The count as one would do it on paper. */
export function CountSheet({ rows, text, unit }: Props) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  return (
    <details className="priorities-sheet">
      <summary>{t('sheet.open')}</summary>
      <Table
        label={t('sheet.title')}
        heads={[t('sheet.place'), t('option'), t('sheet.count'), unit]}
      >
        {rows.map((row) => (
          <tr key={row.option}>
            <td className="numbers">{number(row.place)}</td>
            <th scope="row" dir="auto">
              {text.get(row.option)}
            </th>
            <td>
              {row.marks
                .map((mark) =>
                  t('sheet.mark', {
                    people: t('count.people', { count: mark.people }),
                    dots: number(mark.points),
                  }),
                )
                .join(' + ')}
            </td>
            <td className="numbers">{number(row.points)}</td>
          </tr>
        ))}
      </Table>
    </details>
  )
}
