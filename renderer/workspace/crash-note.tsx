import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'

/** In place of a page that failed, or could not be fetched. */
export function CrashNote({ reason }: { readonly reason: string }) {
  const { t } = useTranslation('workspace')
  return (
    <div className="crash">
      <ProblemNote
        what={t('crash.title')}
        safe={t('crash.safe')}
        todo={t('crash.todo')}
        details={reason}
        action={
          <Button
            size="small"
            onPress={() => {
              window.location.reload()
            }}
          >
            {t('reload')}
          </Button>
        }
      />
    </div>
  )
}
