import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseFiles } from '#renderer/device/choose-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useDrop } from './use-drop.ts'

type Props = {
  /** `called` is the folder they came in. */
  readonly onFiles: (files: readonly File[], called?: string) => void
}

const types =
  '.csv,.tsv,.txt,.json,.geojson,.zip,text/csv,text/tab-separated-values,application/json,application/geo+json,application/zip'

/** A button to choose files, in a place to drop them. */
export function DropHere({ onFiles }: Props) {
  const { t } = useTranslation(['assets', 'directories'])
  const zone = useRef<HTMLDivElement>(null)
  const isOver = useDrop(zone, ({ files, called }) => {
    onFiles(files, called)
  })
  const choose = async () => {
    const files = await chooseFiles(types)
    if (files.length > 0) onFiles(files)
  }
  return (
    <div ref={zone} className={isOver ? 'assets-drop assets-drop--over' : 'assets-drop'}>
      <Button kind="primary" icon={FileUp} onPress={() => void choose()}>
        {t('import.file.choose')}
      </Button>
      <p className="muted">{t('directories:drop.here')}</p>
    </div>
  )
}
