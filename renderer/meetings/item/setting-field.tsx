import * as v from 'valibot'
import { useTranslation } from 'react-i18next'
import type { Setting } from '#shared/meetings/activities/setting.ts'
import type { StoredSettings } from '#shared/meetings/fields.ts'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { LinesField } from './lines-field.tsx'
import { SomeOfField } from './some-of-field.tsx'

type Value = StoredSettings[string]

type Props = {
  readonly name: string
  readonly setting: Setting
  readonly value: Value | undefined
  readonly onSave: (value: Value) => Promise<boolean>
}

const textsIn = (value: Value | undefined): readonly string[] =>
  v.is(v.array(v.string()), value) ? value : []

/** One setting of an activity as a field of its kind. */
export function SettingField({ name, setting, value, onSave }: Props) {
  const { t } = useTranslation('activities')
  const label = t(`setting.${name}`)
  switch (setting.is) {
    case 'yes-no':
      return (
        <Switch isSelected={value === true} onChange={(isOn) => void onSave(isOn)}>
          {label}
        </Switch>
      )
    case 'number':
    case 'maybe-number': {
      const isMaybe = setting.is === 'maybe-number'
      return (
        <NumberField
          label={label}
          value={typeof value === 'number' ? value : NaN}
          minValue={setting.least}
          maxValue={setting.most}
          onChange={(number) => {
            if (!Number.isNaN(number)) void onSave(number)
            else if (isMaybe) void onSave(null)
          }}
        />
      )
    }
    case 'one-of':
      return (
        <Select
          label={label}
          options={setting.options.map((key) => ({ key, label: t(`setting.${name}.${key}`) }))}
          value={typeof value === 'string' ? value : setting.usual}
          onChange={(key) => void onSave(key)}
        />
      )
    case 'some-of':
      return (
        <SomeOfField
          label={label}
          options={setting.options}
          wordsOf={(option) => t(`setting.${name}.${option}`)}
          values={textsIn(value)}
          onSave={(values) => void onSave([...values])}
        />
      )
    case 'line':
      return (
        <SavedField
          label={label}
          value={typeof value === 'string' ? value : ''}
          maxLength={200}
          onSave={onSave}
        />
      )
    case 'lines':
      return (
        <LinesField label={label} values={textsIn(value)} most={setting.most} onSave={onSave} />
      )
  }
}
