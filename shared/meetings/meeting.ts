import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import {
  meetingFields,
  meetingRoles,
  meetingStates,
  recordEntries,
  WhoSchema,
  type MeetingRole,
  type Who,
} from './fields.ts'

const StoredMeetingSchema = v.object({
  title: meetingFields.title,
  purpose: v.optional(meetingFields.purpose, ''),
  day: v.optional(meetingFields.day, null),
  start: meetingFields.start,
  zone: meetingFields.zone,
  length: v.optional(meetingFields.length, 90),
  place: v.optional(meetingFields.place, ''),
  directions: v.optional(meetingFields.directions, ''),
  languages: v.optional(meetingFields.languages, []),
  contentNote: v.optional(meetingFields.contentNote, ''),
  // A state of a newer version is one this version cannot act on: it shows the meeting as planned and writes nothing.
  state: v.optional(v.fallback(v.picklist(meetingStates), 'planned'), 'planned'),
  ...recordEntries,
})

/** A meeting as a whole; its agenda lies in a document of its own. */
export type Meeting = Readonly<v.InferOutput<typeof StoredMeetingSchema>> & {
  readonly id: string
  readonly roles: Readonly<Record<MeetingRole, Who>>
}

/** A meeting, or null where this version cannot read it. */
export function readMeeting(id: string, stored: unknown): Meeting | null {
  const plain = plainRecord(stored)
  const parsed = v.safeParse(StoredMeetingSchema, plain)
  if (!parsed.success || !v.is(IdSchema, id)) return null
  return { ...parsed.output, id, roles: rolesIn(plain ?? {}) }
}

/** A role that cannot be read is an open one, so that the meeting around it stays in sight. */
function rolesIn(plain: Readonly<Record<string, unknown>>): Readonly<Record<MeetingRole, Who>> {
  const of = (role: MeetingRole): Who => {
    const parsed = v.safeParse(WhoSchema, plain[role] ?? null)
    return parsed.success ? parsed.output : null
  }
  const [facilitator, noteTaker, interpreter, timekeeper, greeter] = meetingRoles
  return {
    facilitator: of(facilitator),
    'note-taker': of(noteTaker),
    interpreter: of(interpreter),
    timekeeper: of(timekeeper),
    greeter: of(greeter),
  }
}
