import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'

/** A meeting that was led here until another laptop took it over, and that was ended there. */
export function EndedElsewhere({ meeting }: { readonly meeting: string }) {
  const { t } = useTranslation('meeting-run')
  const act = useAct('meeting-run')
  return (
    <EmptyState
      title={t('ended.title')}
      icon={CircleCheck}
      action={
        <div className="row wrap">
          <Link to={`/meetings/${meeting}/after`} kind="primary">
            {t('ended.after')}
          </Link>
          <Button kind="quiet" onPress={() => void act('room/open', { meeting })}>
            {t('ended.again')}
          </Button>
        </div>
      }
    >
      {t('ended.text')}
    </EmptyState>
  )
}
