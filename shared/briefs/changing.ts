import { Refusal } from '#shared/contract/problem.ts'
import type { Desk, Shelf } from '#shared/documents/desk.ts'
import { editRecord, type Fields } from '#shared/documents/record.ts'
import { type Block, readBlock } from './block.ts'
import { type Brief, readBrief } from './brief.ts'
import type { LinkedKind, Noted } from './fields.ts'
import { findRecord } from './find-record.ts'
import { blocksIn, briefDocument, briefsIn } from './maps.ts'
import { noteOf } from './noted.ts'

export function briefOn(desk: Pick<Desk, 'read'>, id: string): Brief {
  const brief = readBrief(id, briefsIn(desk.read('briefs')).get(id))
  if (brief === null) throw new Refusal('no-such-brief')
  return brief
}

export function blockOn(desk: Pick<Desk, 'read'>, brief: string, id: string): Block {
  briefOn(desk, brief)
  const block = readBlock(id, blocksIn(desk.read(briefDocument(brief))).get(id))
  if (block === null) throw new Refusal('no-such-part')
  return block
}

/** A record's id with the note of what it says now, as a part keeps it. Refuses what is not there or was put away. */
export function linkTo(shelf: Shelf, kind: LinkedKind, id: string) {
  const found = findRecord(shelf, kind, id)
  if (found === null || found.archived) throw new Refusal('no-such-record')
  return { id, noted: copied(noteOf(kind, found.record)) }
}

export const copied = (noted: Noted): [string, string][] =>
  noted.map(([field, value]) => [field, value])

/** Write fields of a brief, and who changed it. */
export function editBrief(desk: Desk, id: string, fields: Fields) {
  const changed = { by: desk.me, at: desk.now }
  desk.change('briefs', (document) => editRecord(briefsIn(document), id, { ...fields, changed }))
  return {}
}

/** Write fields of a part; the brief notes who was the last to write in it. */
export function editBlock(desk: Desk, brief: string, id: string, fields: Fields) {
  desk.change(briefDocument(brief), (document) => editRecord(blocksIn(document), id, fields))
  return editBrief(desk, brief, {})
}
