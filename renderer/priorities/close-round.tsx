import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { People } from './use-people.ts'

type Props = { readonly round: RoundItem; readonly people: People }

/** Closing cannot be called back, so it is one of the few things that ask first. */
export function CloseRound({ round, people }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const [isAsking, setAsking] = useState(false)
  const { id, took } = round
  const close = async () => {
    const headcount = Math.max(1, people.count, took)
    await act('priorities/close-round', { id, people: headcount }, { say: t('round.closed') })
    setAsking(false)
  }
  return (
    <>
      <Button
        onPress={() => {
          setAsking(true)
        }}
      >
        {t('close.open')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        title={t('close.title')}
        actions={
          <>
            <Button
              onPress={() => {
                setAsking(false)
              }}
            >
              {t('close.wait')}
            </Button>
            <Button kind="primary" onPress={() => void close()}>
              {t('close.do')}
            </Button>
          </>
        }
      >
        <p>{t('close.took', { count: took, all: people.count })}</p>
        <p>{t('close.text')}</p>
      </Dialog>
    </>
  )
}
