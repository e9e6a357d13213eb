import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { EarlierImport } from './earlier-import.tsx'
import { useUndoImport } from './use-undo-import.ts'

/** What was brought in before; any of it can be taken back, also months later and from any computer. */
export function EarlierImports() {
  const { t } = useTranslation('assets')
  const undo = useUndoImport()
  const imports = useViewItems(useView('assets/imports', {})).toSorted((a, b) => b.at - a.at)
  if (imports.length === 0) return null
  return (
    <Card title={t('earlier.title')}>
      <ul className="stack stack--4 assets-earlier">
        {imports.map((one) => (
          <EarlierImport key={one.id} one={one} onUndo={() => void undo(one.id)} />
        ))}
      </ul>
      <Note>{t('earlier.note')}</Note>
    </Card>
  )
}
