import { useTranslation } from 'react-i18next'
import type { Result } from '#shared/priorities/items.ts'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly rows: Result['rows']; readonly text: ReadonlyMap<string, string> }

/** The count as one would do it on paper. */
export function CountSheet({ rows, text }: Props) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  return (
    <details className="priorities-sheet">
      <summary>{t('sheet.open')}</summary>
      <Table
        label={t('sheet.title')}
        heads={[t('sheet.place'), t('option'), t('sheet.count'), t('dots-word')]}
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
                    dots: number(mark.dots),
                  }),
                )
                .join(' + ')}
            </td>
            <td className="numbers">{number(row.dots)}</td>
          </tr>
        ))}
      </Table>
    </details>
  )
}
