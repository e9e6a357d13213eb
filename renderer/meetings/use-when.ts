import { useTranslation } from 'react-i18next'
import { isKnownZone, offsetAt, momentOf, wallOf } from '#shared/meetings/zone.ts'
import { zoneHere } from '#renderer/device/zone-here.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

type Timed = {
  readonly day: string | null
  readonly start: number
  readonly zone: string
}

export type When = {
  /** "Thursday, September 24", or that no day is agreed yet. */
  readonly day: string
  /** "6:00 – 7:30 PM". */
  readonly times: string
  /** Where clocks show another time than here: which zone is meant, and when that is here. */
  readonly elsewhere: string | null
}

/** When a meeting is, in words. */
export function useWhen(): (meeting: Timed, minutes: number) => When {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  return ({ day, start, zone }, minutes) => ({
    day: day === null ? t('when.open') : format.weekday(day),
    times: format.times(start, start + minutes),
    elsewhere: elsewhereOf(day, start, zone),
  })

  function elsewhereOf(day: string | null, start: number, zone: string): string | null {
    const name = placeOfZone(zone)
    if (!isKnownZone(zone)) return t('when.unknown-zone', { zone: name })
    if (day === null) return zone === zoneHere() ? null : t('when.zone', { zone: name })
    const at = momentOf(day, start, zone)
    if (offsetAt(at, zone) === offsetAt(at, zoneHere())) return null
    const here = wallOf(at, zoneHere())
    const time = format.time(here.minute)
    return here.day === day
      ? t('when.here', { zone: name, time })
      : t('when.here-day', { zone: name, time, day: format.dayAndMonth(here.day) })
  }
}

/** A zone as people call it: by its city. */
export const placeOfZone = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
