import { useTranslation } from 'react-i18next'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import type { TextEnd } from './open-text.ts'

type Props = {
  /** Null where the editor itself could not be loaded. */
  readonly end: TextEnd | null
  readonly onClose: () => void
}

/** Why writing ended by itself. Words that could not be saved stay here to be taken along. */
export function Ended({ end, onClose }: Props) {
  const { t } = useTranslation('texts')
  const words = useProblemWords('texts')
  const unsaved = end?.unsaved ?? null
  return (
    <Note
      tone={unsaved === null && end !== null ? 'info' : 'trouble'}
      action={
        <Button kind="quiet" size="small" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <p>{end === null ? t('not-loaded') : words(end.problem)}</p>
      {unsaved !== null && (
        <>
          <p>{t('unsaved')}</p>
          <p className="texts-words texts-unsaved" dir="auto">
            {unsaved}
          </p>
        </>
      )}
    </Note>
  )
}
