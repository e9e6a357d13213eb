import { useTranslation } from 'react-i18next'
import type { ActivityPlan } from '#shared/meetings/activities/activity.ts'
import { settingsOf } from '#shared/meetings/activities/registry.ts'
import type { StoredSettings } from '#shared/meetings/fields.ts'
import { SettingField } from './setting-field.tsx'

type Props = {
  readonly plan: ActivityPlan
  readonly stored: StoredSettings
  readonly onSave: (settings: StoredSettings) => Promise<boolean>
}

/** What may be set about an activity, drawn from its own description; each field saves by itself. */
export function SettingsForm({ plan, stored, onSave }: Props) {
  const { t } = useTranslation('meetings')
  const settings = settingsOf(plan, stored)
  const rows = Object.entries(plan.settings)
  if (settings === null || rows.length === 0) return null
  return (
    <fieldset className="meetings-settings">
      <legend className="label">{t('item.settings')}</legend>
      {rows.map(([name, setting]) => (
        <SettingField
          key={name}
          name={name}
          setting={setting}
          value={settings[name]}
          onSave={(value) => onSave({ ...settings, [name]: value })}
        />
      ))}
    </fieldset>
  )
}
