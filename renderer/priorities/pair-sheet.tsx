import { useTranslation } from 'react-i18next'
import type { Pair } from '#shared/priorities/result.ts'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly pairs: readonly Pair[]; readonly text: ReadonlyMap<string, string> }

/** Options one against one: how many prefer each, and the strongest path there and back. */
export function PairSheet({ pairs, text }: Props) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  const words = (option: string) => text.get(option) ?? ''
  return (
    <details className="priorities-sheet">
      <summary>{t('sheet.open')}</summary>
      <p className="meta">{t('sheet.pairs-about')}</p>
      <Table label={t('sheet.title')} heads={[t('sheet.pair'), t('sheet.prefer'), t('sheet.path')]}>
        {pairs.map(({ a, b, forA, forB, pathA, pathB }) => (
          <tr key={`${a}/${b}`}>
            <th scope="row">{t('sheet.against', { a: words(a), b: words(b) })}</th>
            <td className="numbers">{t('sheet.to', { a: number(forA), b: number(forB) })}</td>
            <td className="numbers">{t('sheet.to', { a: number(pathA), b: number(pathB) })}</td>
          </tr>
        ))}
      </Table>
    </details>
  )
}
