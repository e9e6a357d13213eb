import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import type { ScreenProps } from '#renderer/projector/activities/activity-screen.ts'

const SeenSchema = v.object({ up: v.number() })

export function Screen({ seen }: ScreenProps) {
  const { t } = useTranslation('activities')
  const read = v.safeParse(SeenSchema, seen)
  return read.success ? <p>{t('hands-up.seen', { up: read.output.up })}</p> : null
}
