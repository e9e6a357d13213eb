import { FileUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chooseFile } from '#renderer/device/choose-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import type { ImportState } from './import-state.ts'

type Props = {
  readonly state: Extract<ImportState, { step: 'file' | 'giving' }>
  readonly onFile: (file: File) => void
}

export function FileStep({ state, onFile }: Props) {
  const { t } = useTranslation('assets')
  const choose = async () => {
    const file = await chooseFile('.csv,.tsv,.txt,text/csv,text/tab-separated-values')
    if (file) onFile(file)
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
          <div>
            <Button kind="primary" icon={FileUp} onPress={() => void choose()}>
              {t('import.file.choose')}
            </Button>
          </div>
        )}
        <p className="meta">{t('import.file.hint')}</p>
      </div>
    </Card>
  )
}
