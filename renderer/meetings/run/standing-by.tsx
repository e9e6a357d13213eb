import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useComputers } from './use-computers.ts'

type Props = { readonly room: Extract<ViewItem<'room'>, { state: 'stands-by' | 'moved' }> }

/** A meeting that another laptop leads: what is here of it, and taking over by one press. */
export function StandingBy({ room }: Props) {
  const { t } = useTranslation('meeting-run')
  const act = useAct('meeting-run')
  const { number } = useFormat()
  const computers = useComputers()
  const name = computers.find(({ key }) => key === room.leader)?.label ?? t('standby.unknown')
  const standDown = () => void act('room/stand-down', {})
  if (room.state === 'moved')
    return (
      <EmptyState
        title={t('moved.title', { name })}
        icon={Copy}
        action={<Button onPress={standDown}>{t('moved.do')}</Button>}
      >
        {t('moved.text')}
      </EmptyState>
    )
  const isHere = room.entries !== null
  return (
    <EmptyState
      title={t('by.title')}
      icon={Copy}
      action={
        <div className="stack stack--4">
          <p role="status">
            {room.entries === null
              ? t('copy.nothing')
              : t(`copy.${room.copy}`, { entries: number(room.entries) })}
          </p>
          <div className="row wrap">
            <Button
              kind="primary"
              size="large"
              isDisabled={!isHere}
              onPress={() => void act('room/take-over', {}, { say: t('by.taken') })}
            >
              {t('by.take')}
            </Button>
            <Button kind="quiet" onPress={standDown}>
              {t('by.down')}
            </Button>
          </div>
        </div>
      }
    >
      {t('by.text', { name })}
    </EmptyState>
  )
}
