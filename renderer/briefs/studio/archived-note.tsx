import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OneBrief } from '#shared/briefs/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'

/** Says that a brief is put away, and brings it back. */
export function ArchivedNote({ brief: { id, archived } }: { readonly brief: OneBrief }) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  if (archived === null) return null
  return (
    <div className="briefs-away-note">
      <Note
        tone="waiting"
        action={
          <Button
            size="small"
            icon={RotateCcw}
            iconFlips
            onPress={() => void act('briefs/restore', { id }, { say: t('restored'), undo: true })}
          >
            {t('restore')}
          </Button>
        }
      >
        {t('is-archived')}
      </Note>
    </div>
  )
}
