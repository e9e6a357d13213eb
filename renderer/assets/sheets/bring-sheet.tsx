import { ImagePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDrop } from '#renderer/assets/import/use-drop.ts'
import { chooseFile } from '#renderer/device/choose-file.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { SheetForm } from './sheet-form.tsx'
import { useBringSheet } from './use-bring-sheet.ts'

const types = 'image/jpeg,image/png,image/webp'

/** From a picture to a map: choose it, call it something, say what can be seen. Nothing is kept before. */
export function BringSheet() {
  const { t } = useTranslation('asset-sheets')
  const words = useProblemWords('assets')
  const [file, setFile] = useState<File | null>(null)
  const { trouble, isAdding, keep } = useBringSheet()
  const zone = useRef<HTMLDivElement>(null)
  const isOver = useDrop(zone, ({ files: [dropped] }) => {
    if (dropped) setFile(dropped)
  })
  const choose = async () => {
    const chosen = await chooseFile(types)
    if (chosen) setFile(chosen)
  }
  return (
    <Card title={t('bring')}>
      <div className="stack stack--4">
        {trouble && <ProblemNote what={words(trouble)} />}
        {file === null ? (
          <>
            <p className="reading">{t('bring.text')}</p>
            <div ref={zone} className={isOver ? 'assets-drop assets-drop--over' : 'assets-drop'}>
              <Button kind="primary" icon={ImagePlus} onPress={() => void choose()}>
                {t('bring.choose')}
              </Button>
              <p className="muted">{t('bring.drop')}</p>
            </div>
          </>
        ) : (
          <SheetForm
            fileName={file.name}
            isAdding={isAdding}
            onKeep={(said) => void keep(file, said)}
            onOther={() => {
              setFile(null)
            }}
          />
        )}
      </div>
    </Card>
  )
}
