import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useUndo } from '#renderer/store/use-undo.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'

/** This window's undo and redo, for whoever does not know the keys. */
export function UndoButtons() {
  const { t } = useTranslation('workspace')
  const { back, again } = useUndo()
  return (
    <div className="undo-buttons">
      <IconButton label={t('undo')} icon={Undo2} iconFlips size="small" onPress={back} />
      <IconButton label={t('redo')} icon={Redo2} iconFlips size="small" onPress={again} />
    </div>
  )
}
