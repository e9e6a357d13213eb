import type { Shelf } from '#shared/documents/desk.ts'
import { namesIn, privateNames } from '#shared/briefs/private-names.ts'
import type { InvitationFinding } from './items.ts'
import { agendaOn, meetingsIn } from './maps.ts'
import { readMeeting } from './meeting.ts'
import { isKnownZone } from './zone.ts'

/** Everything that makes an invitation asks here. @param more words that leave with it and stand in no record */
export function checkInvitation(shelf: Shelf, id: string, more = ''): readonly InvitationFinding[] {
  const meeting = readMeeting(id, meetingsIn(shelf.read('meetings')).get(id))
  if (meeting === null) return []
  const found: InvitationFinding[] = []
  if (meeting.day === null) found.push(plain('no-day', 'fix'))
  if (!isKnownZone(meeting.zone))
    found.push({ ...plain('unknown-zone', 'fix'), subject: meeting.zone })
  if (meeting.place === '' && meeting.directions === '') found.push(plain('no-place', 'said'))
  const { title, purpose, place, directions, contentNote } = meeting
  const titles = agendaOn(shelf, id).map((item) => item.title)
  const words = [title, purpose, place, directions, contentNote, ...titles, more].join('\n')
  for (const named of namesIn(words, privateNames(shelf, [])))
    found.push({
      key: `name-in-text/${named.id}`,
      code: 'name-in-text',
      standing: 'asked',
      subject: named.name,
    })
  return found
}

const plain = (
  code: InvitationFinding['code'],
  standing: InvitationFinding['standing'],
): InvitationFinding => ({ key: code, code, standing, subject: '' })

/** What still keeps an invitation here, given what somebody has said may leave. */
export const openFindings = (
  findings: readonly InvitationFinding[],
  accepted: readonly string[],
): readonly InvitationFinding[] =>
  findings.filter(
    ({ key, standing }) => standing === 'fix' || (standing === 'asked' && !accepted.includes(key)),
  )
