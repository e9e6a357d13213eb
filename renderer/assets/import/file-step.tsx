import { FileUp } from 'lucide-react'
import { DropZone } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { chooseFiles } from '#renderer/device/choose-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { dropped } from './dropped.ts'
import type { ImportState } from './import-state.ts'

type Props = {
  readonly state: Extract<ImportState, { step: 'file' | 'giving' }>
  /** `called` is the folder they came in. */
  readonly onFiles: (files: readonly File[], called?: string) => void
}

const types =
  '.csv,.tsv,.txt,.json,.geojson,.zip,text/csv,text/tab-separated-values,application/json,application/geo+json,application/zip'

export function FileStep({ state, onFiles }: Props) {
  const { t } = useTranslation(['assets', 'directories'])
  const choose = async () => {
    const files = await chooseFiles(types)
    if (files.length > 0) onFiles(files)
  }
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
          <DropZone
            className="assets-drop"
            aria-label={t('directories:drop.here')}
            onDrop={(event) => {
              void dropped(event.items).then(({ files, called }) => {
                onFiles(files, called)
              })
            }}
          >
            <Button kind="primary" icon={FileUp} onPress={() => void choose()}>
              {t('import.file.choose')}
            </Button>
            <p className="muted">{t('directories:drop.here')}</p>
          </DropZone>
        )}
        <p className="meta">{t('import.file.hint')}</p>
      </div>
    </Card>
  )
}
