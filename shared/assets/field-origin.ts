import * as Y from 'yjs'
import { countingBirth } from '#shared/documents/concurrent.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { type Asset, assetFields, type WrittenField } from './asset.ts'
import type { AssetRecords } from './asset-records.ts'
import type { FieldOrigin } from './contract.ts'
import { storedAssets } from './stored.ts'
import { fieldsBetween, marksOf } from './tracked.ts'

/** Where each field that says something is from: the import it came with, or who wrote it. */
export function fieldOrigins(
  shelf: Pick<Shelf, 'read' | 'authorOf'>,
  records: Pick<AssetRecords, 'note'>,
  asset: Asset,
): FieldOrigin[] {
  const stored = storedAssets(shelf.read('assets')).get(asset.id)
  if (!(stored instanceof Y.Map)) return []
  const { source } = asset
  const edited = new Set<string>(
    source === null ? [] : fieldsBetween(source.was, marksOf(asset)).map(String),
  )
  const note = source === null ? undefined : records.note(source.importId)
  const originOf = (field: WrittenField): FieldOrigin[] => {
    if (source !== null && !edited.has(field)) {
      const { file, row, id } = source
      const brought = { by: note?.by ?? null, at: note?.at ?? null }
      return [{ field, from: 'file', ...brought, file, row, id: id ?? '' }]
    }
    const birth = countingBirth(stored, field)
    const last = birth._map.get(field)
    if (last === undefined) return []
    const written = { by: shelf.authorOf(last.id.client), at: writtenAt(birth, last, asset) }
    return [{ field, from: 'written', ...written, file: '', row: 0, id: '' }]
  }
  return assetFields.filter((field) => saysSomething(asset, field)).flatMap(originOf)
}

/** A text that people write together has its own history. */
function saysSomething(asset: Asset, field: WrittenField): boolean {
  if (field === 'strongText' || (field === 'strong' && asset.strongText !== null)) return false
  const value = asset[field]
  return Array.isArray(value) ? value.length > 0 : value !== '' && value !== null && value !== false
}

/**
 * When a field was written, where that was written down: at the record's birth, or with the change that says last who
 * changed the record. Of changes before that only their authors are kept.
 */
function writtenAt(stored: Y.Map<unknown>, { id }: Y.Item, asset: Asset): number | null {
  const birth = stored._map.get('at')?.id
  if (birth !== undefined && isOf(id, birth) && id.clock <= birth.clock) return asset.at
  let mark: Y.Item | null = null
  for (let one = stored._map.get('changed') ?? null; one !== null; one = one.left)
    if (isOf(one.id, id) && one.id.clock > id.clock) mark = one
  // The first mark its author set after it was set with it; only the last one of all is still there to read.
  return mark !== null && !mark.deleted ? (asset.changed?.at ?? null) : null
}

const isOf = (a: Y.ID, b: Y.ID): boolean => a.client === b.client
