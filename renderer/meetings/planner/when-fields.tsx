import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingItem } from '#shared/meetings/items.ts'
import { knownZones } from '#renderer/device/zone-here.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'

type Props = { readonly meeting: MeetingItem }

/** The day, when it begins, how long it is, and by whose clocks. */
export function WhenFields({ meeting }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const { id, day, start, zone, length } = meeting
  const zones = useMemo(() => {
    const all = knownZones()
    const shown = all.includes(zone) ? all : [zone, ...all]
    return shown.map((key) => ({ key, label: key.replaceAll('_', ' ').replaceAll('/', ' / ') }))
  }, [zone])
  return (
    <>
      <div className="meetings-pair">
        <DateField
          label={t('field.day')}
          value={day}
          onChange={(date) => void act('meetings/edit', { id, day: date })}
        />
        <TimeField
          label={t('field.start')}
          value={start}
          onChange={(minutes) => void act('meetings/edit', { id, start: minutes })}
        />
      </div>
      <div className="meetings-pair">
        <NumberField
          label={t('field.length')}
          value={length}
          minValue={5}
          maxValue={1440}
          step={5}
          onChange={(minutes) => {
            if (minutes !== length && minutes >= 5)
              void act('meetings/edit', { id, length: minutes })
          }}
        />
        <ComboBox
          label={t('field.zone')}
          options={zones}
          value={zone}
          onChange={(key) => {
            if (key !== null && key !== zone) void act('meetings/edit', { id, zone: key })
          }}
        />
      </div>
    </>
  )
}
