import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItem, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { BackupForm } from './backup-form.tsx'
import { ReadableForm } from './readable-form.tsx'
import { TakeOffDialog } from './take-off-dialog.tsx'

/** Leaving is as easy as staying: take a copy along, then take the coalition off this computer. */
export function LeavePage() {
  const { t } = useTranslation('people')
  const act = useAct('people')
  const [, navigate] = useLocation()
  const coalition = useViewItem(useView('coalition', {}), 'coalition')
  const listed = useViewItems(useView('coalitions', {})).find(({ id }) => id === coalition?.id)
  const [hasCopy, setHasCopy] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const saved = () => {
    setHasCopy(true)
  }
  const takeOff = async () => {
    setAsking(false)
    const { id = '', name = '' } = coalition ?? {}
    const say = t('off.done', { name })
    const done = await act('coalitions/take-off', { coalition: id }, { say })
    if (done.done) navigate('~/welcome')
  }
  return (
    <>
      <PageHead
        title={t('leave.title')}
        description={t('leave.lead')}
        back={{ to: '/people', label: t('back') }}
      />
      <div className="page people-leave">
        <Card title={t('leave.readable')}>
          <ReadableForm onMade={saved} kind="secondary" />
        </Card>
        <Card title={t('leave.backup')}>
          <BackupForm onMade={saved} kind="secondary" />
        </Card>
        {listed?.sample !== true && (
          <Card title={t('leave.off')}>
            <div className="stack stack--4">
              <p>{t('leave.off-text')}</p>
              <Note>{t('leave.others')}</Note>
              <Checkbox isSelected={hasCopy} onChange={setHasCopy}>
                {t('leave.has-copy')}
              </Checkbox>
              <div>
                <Button
                  kind="danger"
                  isDisabled={!hasCopy}
                  onPress={() => {
                    setAsking(true)
                  }}
                >
                  {t('leave.off')}
                </Button>
              </div>
            </div>
          </Card>
        )}
      </div>
      <TakeOffDialog
        isOpen={isAsking}
        name={coalition?.name ?? ''}
        onKeep={() => {
          setAsking(false)
        }}
        onTakeOff={() => void takeOff()}
      />
    </>
  )
}
