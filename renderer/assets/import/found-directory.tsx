import { useTranslation } from 'react-i18next'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Look } from './import-state.ts'

type Props = { readonly look: Look; readonly fileName: string }

/** What a directory turned out to hold, in words, and which of its files carry no records. */
export function FoundDirectory({ look, fileName }: Props) {
  const { t } = useTranslation('directories')
  const { list } = useFormat()
  const { found, notRead } = look
  const parts = (['organizations', 'places', 'offers'] as const)
    .filter((part) => found[part] > 0)
    .map((part) => t(`found.${part}`, { count: found[part] }))
  return (
    <Card title={list(parts)}>
      <div className="stack stack--3">
        <p>{t('found.text', { file: fileName })}</p>
        {notRead.length > 0 && (
          <details className="details">
            <summary>{t('found.not-read', { count: notRead.length })}</summary>
            <ul className="stack assets-more small">
              {notRead.map((name) => (
                <li key={name} dir="auto">
                  {name}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  )
}
