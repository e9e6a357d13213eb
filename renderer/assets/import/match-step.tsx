import { useTranslation } from 'react-i18next'
import { type ImportTarget, importTargets, singleTargets } from '#shared/assets/import/targets.ts'
import { assetKinds } from '#shared/assets/kinds.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Choice, Look } from './import-state.ts'

type Props = {
  readonly look: Look
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
}

/** Which column is what. A target that takes one column only moves to the column it was last given to. */
export function MatchStep({ look, choice, onChoice }: Props) {
  const { t } = useTranslation(['assets', 'ui'])
  const { number } = useFormat()
  const matched = choice.mapping.filter((target) => target !== 'more' && target !== 'leave-out')
  const options = importTargets
    .filter((target) => !ours.has(target) || look.mapping.includes(target))
    .map((key) => ({ key, label: t(`target.${key}`) }))
  const needsName = look.form === 'table' && !choice.mapping.includes('name')
  const give = (column: number, target: ImportTarget) => {
    const mapping = choice.mapping.map((held, at) =>
      at === column ? target : held === target && singleTargets.has(target) ? 'more' : held,
    )
    onChoice({ ...choice, mapping })
  }
  return (
    <>
      <Card
        title={t('match.title')}
        aside={
          <span className="meta">
            {t('match.count', { matched: number(matched.length), count: look.columns.length })}
          </span>
        }
      >
        {needsName && <Note tone="waiting">{t('match.needs-name')}</Note>}
        <div className="assets-wide">
          <Table
            label={t('match.title')}
            heads={[t('match.column'), t('match.example'), t('match.called'), t('match.know')]}
          >
            {look.columns.map((column, at) => {
              const target = choice.mapping[at] ?? 'more'
              const secret = target === 'leave-out'
              return (
                <tr key={column}>
                  <th scope="row" dir="auto" className="assets-match__column">
                    {column}
                  </th>
                  <td className="assets-match__example" dir="auto">
                    {secret ? t('match.left-out') : exampleOf(look, at)}
                  </td>
                  <td>
                    <Select
                      label={t('match.called-for', { column })}
                      labelHidden
                      small
                      options={options}
                      value={target}
                      onChange={(next) => {
                        give(at, next)
                      }}
                    />
                  </td>
                  <td className="muted">{t(`know.${target}`)}</td>
                </tr>
              )
            })}
          </Table>
        </div>
      </Card>
      <div className="stack stack--4">
        <Card title={t('match.kind.title')}>
          <Select
            label={t('match.kind')}
            hint={t('match.kind-hint')}
            options={assetKinds.map((key) => ({ key, label: t(`ui:kind.${key}`) }))}
            value={choice.kind}
            onChange={(kind) => {
              onChoice({ ...choice, kind })
            }}
          />
        </Card>
        <Note>{t('match.audience')}</Note>
        {choice.mapping.includes('leave-out') && <Note tone="care">{t('match.people')}</Note>}
      </div>
    </>
  )
}

/** Only files that this app wrote have these. */
const ours: ReadonlySet<ImportTarget> = new Set(['marks', 'shape', 'detailed'])

const exampleOf = (look: Look, at: number): string =>
  look.sample
    .map((cells) => cells[at]?.trim() ?? '')
    .find((cell) => cell !== '')
    ?.slice(0, 80) ?? ''
