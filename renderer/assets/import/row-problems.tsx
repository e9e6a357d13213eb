import { useTranslation } from 'react-i18next'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Look } from './import-state.ts'

type Props = Pick<Look, 'problems' | 'reasons'>

const most = 5

/** What is to be known about rows, a sentence for each kind of thing, with the first rows it is about. */
export function RowProblems({ problems, reasons }: Props) {
  const { t } = useTranslation('assets')
  const { number } = useFormat()
  const several = new Set(problems.map(({ file }) => file)).size > 1
  const rowOf = ({ file, row, field }: Look['problems'][number]) => {
    const where = several ? `${file.slice(file.lastIndexOf('/') + 1)}, ` : ''
    const said = { row: number(row), field }
    return where + (field === '' ? t('row', said) : t('row.field', said))
  }
  return (
    <Card title={t('problems.title')}>
      {reasons.length === 0 ? (
        <p>{t('problems.none')}</p>
      ) : (
        <ul className="divided assets-problems">
          {reasons.map(({ reason, count }) => {
            const rows = problems.filter((one) => one.reason === reason)
            return (
              <li key={reason} className="stack">
                <b>{t(`reason.${reason}`, { count })}</b>
                <span className="meta" dir="auto">
                  {rows.slice(0, most).map(rowOf).join(' · ')}
                  {count > most && ` · ${t('problems.more', { count: count - most })}`}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
