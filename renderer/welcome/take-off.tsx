import { Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ViewItem } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'

type Props = { readonly coalition: ViewItem<'coalitions'>; readonly shown: string }

/**
 * Takes a coalition off this computer. One that has anything in it is left from inside, where a copy is saved first;
 * one from which nothing has come yet, or that cannot be read, has nothing to copy.
 */
export function TakeOff({ coalition: { id, state }, shown }: Props) {
  const { t } = useTranslation('welcome')
  const [isAsking, setAsking] = useState(false)
  const [, navigate] = useLocation()
  const act = useAct('welcome')
  const close = () => {
    setAsking(false)
  }
  const takeOff = async () => {
    close()
    await act('coalitions/take-off', { coalition: id }, { say: t('off.done', { name: shown }) })
  }
  return (
    <>
      <Menu
        label={t('here.more', { name: shown })}
        placement="bottom end"
        entries={[
          {
            key: 'off',
            label: t('off.entry'),
            icon: Trash2,
            onAction: () => {
              if (state === 'ready') navigate(`/in/${id}/people/leave`)
              else setAsking(true)
            },
          },
        ]}
      >
        <IconButton label={t('here.more', { name: shown })} icon={Ellipsis} size="small" />
      </Menu>
      <Dialog
        isOpen={isAsking}
        onClose={close}
        title={t('off.title', { name: shown })}
        mustAnswer
        actions={
          <>
            <Button onPress={close}>{t('off.keep')}</Button>
            <Button kind="danger" onPress={() => void takeOff()}>
              {t('off.go')}
            </Button>
          </>
        }
      >
        <p>{state === 'unreadable' ? t('off.unreadable') : t('off.waiting')}</p>
        <p>{t('off.final')}</p>
      </Dialog>
    </>
  )
}
