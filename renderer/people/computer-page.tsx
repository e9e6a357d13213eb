import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'

/** Another computer of one's own. */
export function ComputerPage() {
  const { t } = useTranslation('people')
  const act = useAct('people')
  const [, navigate] = useLocation()
  const make = async () => {
    const done = await act('people/add-computer', {})
    if (done.done) navigate(`/people/code/${done.output.invite}`)
  }
  return (
    <>
      <PageHead
        title={t('computer.add')}
        description={t('computer.lead')}
        back={{ to: '/people', label: t('back') }}
      />
      <div className="page stack stack--4 people-form">
        <p className="reading">{t('computer.text')}</p>
        <div>
          <Button kind="primary" onPress={() => void make()}>
            {t('invite.make')}
          </Button>
        </div>
      </div>
    </>
  )
}
