import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Note } from './note.tsx'

export type Version = {
  /** Who wrote it; null where nobody can tell. */
  readonly by: string | null
  readonly text: string
}

type Props = {
  /** The value that counts now. */
  readonly current: string
  readonly others: readonly Version[]
  /** The text of the version that reads best: the current one or another. */
  readonly onChoose: (text: string) => void
}

/** Two people wrote the same short field at once; both are kept until somebody chooses. */
export function OtherVersions({ current, others, onChoose }: Props) {
  const { t } = useTranslation('ui')
  const [first] = others
  if (first === undefined) return null
  const names = others.length === 1 && first.by !== null ? first.by : null
  return (
    <Note>
      <p>{names === null ? t('versions.someone') : t('versions.one', { name: names })}</p>
      <ul className="versions">
        <li className="versions__one">
          <span className="grow" dir="auto">
            {current}
          </span>
          <Button
            size="small"
            aria-label={t('versions.keep-named', { text: current })}
            onPress={() => {
              onChoose(current)
            }}
          >
            {t('versions.keep')}
          </Button>
        </li>
        {others.map(({ by, text }) => (
          <li key={`${by ?? ''} ${text}`} className="versions__one">
            <span className="grow" dir="auto">
              {text}
            </span>
            <Button
              size="small"
              aria-label={t('versions.use-named', { text })}
              onPress={() => {
                onChoose(text)
              }}
            >
              {t('versions.use')}
            </Button>
          </li>
        ))}
      </ul>
    </Note>
  )
}
