import { useTranslation } from 'react-i18next'
import type { ActivityPaper, KeysProps } from '#renderer/meetings/activities/activity-paper.ts'

function Rows() {
  const { t } = useTranslation('activities')
  return <p className="meetings-tick">{t('hands-up.do')}</p>
}

function Keys({ change }: KeysProps) {
  const { t } = useTranslation('activities')
  return (
    <label>
      <input
        type="checkbox"
        onChange={({ target }) => {
          change(target.checked ? { kind: 'sheet', input: { do: 'up' } } : { kind: 'nothing' })
        }}
      />
      {t('hands-up.do')}
    </label>
  )
}

export const paper: ActivityPaper = { Rows, Keys }
