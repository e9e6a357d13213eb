import { MonitorUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeskView } from '#shared/meetings/room/room-views.ts'
import { showLarge } from '#renderer/device/show-large.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useLead } from './use-lead.ts'

type Props = { readonly meeting: string; readonly desk: DeskView }

const choices = ['step', 'code', 'agreements', 'nothing'] as const

/** What is on the big screen, and its window. */
export function ScreenControl({ meeting, desk }: Props) {
  const { t } = useTranslation('meeting-run')
  const { lead } = useLead()
  const { shows } = desk.public
  return (
    <>
      <Select
        label={t('screen')}
        small
        value={shows === 'result' ? 'step' : shows}
        options={choices.map((key) => ({ key, label: t(`screen.${key}`) }))}
        onChange={(key) => void lead({ kind: 'screen', shows: key })}
      />
      <Button
        icon={MonitorUp}
        onPress={() => {
          showLarge({ kind: 'meeting', id: meeting })
        }}
      >
        <span className="run-head__word">{t('screen.open')}</span>
      </Button>
    </>
  )
}
