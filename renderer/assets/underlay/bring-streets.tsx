import { FileUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDrop } from '#renderer/assets/import/use-drop.ts'
import { chooseFile } from '#renderer/device/choose-file.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { FoundStreets } from './found-streets.tsx'
import { useBring } from './use-bring.ts'

const types = '.geojson,.json,application/geo+json,application/json'

/** From a file to lines under the map, with a look at them before they are kept. */
export function BringStreets() {
  const { t } = useTranslation('asset-streets')
  const words = useProblemWords('assets')
  const bringing = useBring()
  const { state, trouble, take } = bringing
  const found = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was pressed is gone: what was found is where one goes on.
    if (state.step === 'found') found.current?.focus({ preventScroll: true })
  }, [state.step])
  const zone = useRef<HTMLDivElement>(null)
  const isOver = useDrop(zone, ({ files: [file] }) => {
    if (file) void take(file)
  })
  const choose = async () => {
    const file = await chooseFile(types)
    if (file) await take(file)
  }
  return (
    <div className="stack stack--4">
      {trouble && <ProblemNote what={words(trouble)} />}
      {state.step === 'found' ? (
        <div ref={found} tabIndex={-1} className="assets-streets__found">
          <FoundStreets key={state.file} found={state} bringing={bringing} />
        </div>
      ) : (
        <Card title={t('bring.title')}>
          <div className="stack stack--4">
            <p className="reading">{t('bring.text')}</p>
            {state.step === 'reading' ? (
              <p className="loading" role="status" dir="auto">
                {t('bring.reading', { file: state.fileName })}
              </p>
            ) : (
              <div ref={zone} className={isOver ? 'assets-drop assets-drop--over' : 'assets-drop'}>
                <Button kind="primary" icon={FileUp} onPress={() => void choose()}>
                  {t('bring.choose')}
                </Button>
                <p className="muted">{t('bring.drop')}</p>
              </div>
            )}
          </div>
        </Card>
      )}
    </div>
  )
}
