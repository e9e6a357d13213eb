import { useTranslation } from 'react-i18next'
import { Card } from '#renderer/ui/card.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { DropHere } from './drop-here.tsx'
import type { ImportState } from './import-state.ts'

type Props = {
  readonly state: Extract<ImportState, { step: 'file' | 'giving' }>
  /** `called` is the folder they came in. */
  readonly onFiles: (files: readonly File[], called?: string) => void
}

export function FileStep({ state, onFiles }: Props) {
  const { t } = useTranslation('assets')
  return (
    <Card title={t('import.file.title')}>
      <div className="stack stack--4">
        <p className="reading">{t('import.file.text')}</p>
        {state.step === 'giving' ? (
          <Progress
            label={t('import.file.reading', { file: state.fileName })}
            done={state.given}
            all={Math.max(1, state.size)}
          />
        ) : (
          <DropHere onFiles={onFiles} />
        )}
        <p className="meta">{t('import.file.hint')}</p>
      </div>
    </Card>
  )
}
