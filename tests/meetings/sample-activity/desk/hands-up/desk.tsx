import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import type { DeskProps } from '#renderer/meetings/activities/activity-desk.ts'
import { Button } from '#renderer/ui/button.tsx'

const DeskSchema = v.object({ up: v.number() })

export function Desk({ desk, lead }: DeskProps) {
  const { t } = useTranslation(['activities', 'meeting-run'])
  const read = v.safeParse(DeskSchema, desk)
  if (!read.success) return null
  return (
    <div>
      <p>{t('activities:hands-up.seen', { up: read.output.up })}</p>
      <Button
        onPress={() => {
          lead({ do: 'show' })
        }}
      >
        {t('meeting-run:show-all')}
      </Button>
    </div>
  )
}
