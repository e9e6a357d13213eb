import type { TFunction } from 'i18next'
import { timed } from '#shared/meetings/clock.ts'
import type { Format } from '#renderer/ui/format.ts'
import type { Whole } from '#renderer/meetings/whole.ts'

/** What an invitation needs besides the meeting itself. */
type Told = {
  readonly t: TFunction<'meetings'>
  readonly format: Format
  /** Which zone is meant, where it is not the one of most readers; null where it goes without saying. */
  readonly zone: string
  /** Whoever facilitates, where their name may be told. */
  readonly facilitator: string | null
}

/** An invitation as plain text, to be copied into any message. What people need is asked, and never who. */
export function invitationOf({ meeting, items, minutes }: Whole, told: Told): string {
  const { t, format, zone, facilitator } = told
  const { title, purpose, day, start, length, place, directions, languages, contentNote } = meeting
  const until = start + Math.max(minutes, length)
  const when = day === null ? t('when.open') : format.longDate(day)
  const agenda = timed(items, start).map((item) => `${format.clock(item.from)}  ${item.title}`)
  const spoken = format.list(languages.map((code) => t(`language.${code}`)))
  const parts: readonly (readonly string[])[] = [
    [t('invitation.welcome'), title],
    [when, t('invitation.times', { times: format.times(start, until), zone }), place, directions],
    [purpose],
    agenda.length > 0 ? [t('invitation.agenda'), ...agenda] : [],
    contentNote === '' ? [] : [t('invitation.note', { note: contentNote })],
    languages.length > 0 ? [t('invitation.languages', { languages: spoken })] : [],
    [t('invitation.needs'), t('invitation.counted')],
    facilitator === null ? [] : [t('invitation.facilitator', { name: facilitator })],
    [t('invitation.pass')],
  ]
  return parts
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((text) => text !== '')
    .join('\n\n')
}
