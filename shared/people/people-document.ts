import * as v from 'valibot'
import type * as Y from 'yjs'
import { HexIdSchema, KeyIdSchema, LineSchema, MomentSchema } from '#shared/contract/values.ts'
import { liveRecords, type LiveRecords } from '#shared/documents/live-records.ts'

/*
 * The document `people`: names for what the sealed log only knows by key. Its ids are given (a person, a device, an
 * invite key), so every value is plain: two computers that write the same key lose nothing but the earlier name.
 */

const PersonSchema = v.object({ name: LineSchema })
const DeviceSchema = v.object({ name: LineSchema })
const InviteSchema = v.object({
  name: LineSchema,
  for: v.picklist(['person', 'computer']),
  person: HexIdSchema,
  by: HexIdSchema,
  at: MomentSchema,
  withdrawn: v.optional(v.boolean(), false),
})

export type PersonRecord = Readonly<v.InferOutput<typeof PersonSchema>>
export type DeviceRecord = Readonly<v.InferOutput<typeof DeviceSchema>>
export type InviteRecord = Readonly<v.InferOutput<typeof InviteSchema>>

export const personNames = (document: Y.Doc): Y.Map<unknown> => document.getMap('people')
export const deviceNames = (document: Y.Doc): Y.Map<unknown> => document.getMap('devices')
export const inviteNotes = (document: Y.Doc): Y.Map<unknown> => document.getMap('invites')
export const aboutCoalition = (document: Y.Doc): Y.Map<unknown> => document.getMap('about')

/** The coalition's name; empty until it has arrived, or where what arrived is none. */
export function coalitionName(document: Y.Doc): string {
  const read = v.safeParse(LineSchema, aboutCoalition(document).get('name'))
  return read.success ? read.output : ''
}

export const livePersons = (document: Y.Doc): LiveRecords<PersonRecord> =>
  liveRecords(personNames(document), reader(HexIdSchema, PersonSchema))

export const liveDevices = (document: Y.Doc): LiveRecords<DeviceRecord> =>
  liveRecords(deviceNames(document), reader(KeyIdSchema, DeviceSchema))

export const liveInvites = (document: Y.Doc): LiveRecords<InviteRecord> =>
  liveRecords(inviteNotes(document), reader(KeyIdSchema, InviteSchema))

function reader<S extends v.GenericSchema>(id: v.GenericSchema<string>, schema: S) {
  return (key: string, stored: unknown): v.InferOutput<S> | null => {
    const read = v.is(id, key) ? v.safeParse(schema, stored) : null
    return read?.success ? read.output : null
  }
}

const schemas = { person: PersonSchema, device: DeviceSchema, invite: InviteSchema }

/** Whether a key and the value under it are what this kind of entry has to be. */
export const isReadable =
  (id: v.GenericSchema<string>, kind: keyof typeof schemas) =>
  (key: string, map: Y.Map<unknown>): boolean =>
    v.is(id, key) && v.is(schemas[kind], map.get(key))
