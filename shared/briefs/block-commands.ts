import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord, type Fields } from '#shared/documents/record.ts'
import { refuseTogether } from '#shared/texts/words.ts'
import { placeAmong, type Place } from '#shared/priorities/place.ts'
import { type Block, linksOf } from './block.ts'
import { blockOn, briefOn, copied, editBlock, editBrief, linkTo } from './changing.ts'
import type { briefsCommands, PartChange } from './contract.ts'
import { partFields } from './fields.ts'
import { findRecord } from './find-record.ts'
import { blocksIn, blocksOn, briefDocument } from './maps.ts'
import { fieldsOf, linksTo } from './new-part.ts'
import { noteOf } from './noted.ts'

type Commands = Handlers<typeof briefsCommands>
type BlockCommands = Pick<Commands, Extract<keyof Commands, `briefs/${string}-block`>>

const keysFor = (desk: Desk, brief: string, id: string, place: Place) =>
  placeAmong(
    blocksOn(desk, brief).filter(({ archived }) => archived === null),
    id,
    place,
  )

/** Put parts in, word them, order them, take them out, and agree to what their records say now. */
export const blockHandlers: BlockCommands = {
  'briefs/add-block': (desk, { brief, part, ...place }) => {
    briefOn(desk, brief)
    const fields = fieldsOf(desk, part)
    const id = desk.newId()
    const keys = keysFor(desk, brief, id, place)
    desk.change(briefDocument(brief), (document) => {
      const blocks = blocksIn(document)
      addRecord(blocks, id, { ...fields, order: keys.get(id), by: desk.me, at: desk.now })
      for (const [other, order] of keys) if (other !== id) editRecord(blocks, other, { order })
    })
    editBrief(desk, brief, {})
    return { id }
  },
  'briefs/edit-block': (desk, { brief, id, change }) => {
    const block = blockOn(desk, brief, id)
    refuseTogether(block, 'text', change.text)
    return editBlock(desk, brief, id, changedFields(desk, block, change))
  },
  'briefs/move-block': (desk, { brief, id, ...place }) => {
    blockOn(desk, brief, id)
    const keys = keysFor(desk, brief, id, place)
    desk.change(briefDocument(brief), (document) => {
      for (const [key, order] of keys) editRecord(blocksIn(document), key, { order })
    })
    return editBrief(desk, brief, {})
  },
  'briefs/remove-block': (desk, { brief, id }) => {
    blockOn(desk, brief, id)
    return editBlock(desk, brief, id, { archived: { by: desk.me, at: desk.now } })
  },
  'briefs/restore-block': (desk, { brief, id }) => {
    blockOn(desk, brief, id)
    return editBlock(desk, brief, id, { archived: null })
  },
  'briefs/confirm-block': (desk, { brief, id }) => {
    const block = blockOn(desk, brief, id)
    return editBlock(desk, brief, id, { links: confirmed(desk, block) })
  },
}

/** Links noting what their records say now; one whose record is not here keeps its note. */
function confirmed(desk: Desk, block: Block) {
  if (!('links' in block)) throw new Refusal('part-has-no-records')
  return block.links.map(({ id, noted }) => {
    const found = findRecord(desk, block.kind, id)
    return { id, noted: copied(found === null ? noted : noteOf(block.kind, found.record)) }
  })
}

const hasFields = (kind: Block['kind']): kind is keyof typeof partFields =>
  Object.hasOwn(partFields, kind)

/** Only fields the part has may be written. A heading worded anew is no longer the usual one. */
function changedFields(desk: Desk, block: Block, change: PartChange): Fields {
  const { record, records, ...words } = change
  const fields: { [field: string]: Fields[string] } = { ...words }
  if (records !== undefined) {
    if (block.kind !== 'assets' && block.kind !== 'map') throw new Refusal('part-has-no-such-field')
    fields['links'] = keptLinks(desk, block, block.kind, records)
  }
  if (record !== undefined) {
    if (!('links' in block) || block.kind === 'assets' || block.kind === 'map')
      throw new Refusal('part-has-no-such-field')
    fields['links'] = [linkTo(desk, block.kind, record)]
  }
  const known = new Set<string>(hasFields(block.kind) ? Object.keys(partFields[block.kind]) : [])
  for (const field of Object.keys(words))
    if (!known.has(field)) throw new Refusal('part-has-no-such-field')
  if (block.kind !== 'heading') return fields
  for (const line of [words.text ?? '', words.secondText ?? ''])
    if (line.length > 200 || line.includes('\n')) throw new Refusal('heading-too-long')
  if (words.text === undefined) return fields
  return { ...fields, usual: null }
}

/** What stood in the part already keeps its note: choosing one more strength agrees to nothing else. */
function keptLinks(desk: Desk, block: Block, kind: 'assets' | 'map', records: readonly string[]) {
  const before = new Map(linksOf(block).map((link) => [link.id, link]))
  const added = new Map(
    linksTo(
      desk,
      kind,
      records.filter((id) => !before.has(id)),
    ).map((link) => [link.id, link]),
  )
  return [...new Set(records)].flatMap((id) => {
    const link = before.get(id) ?? added.get(id)
    return link === undefined ? [] : [{ id, noted: copied(link.noted) }]
  })
}
