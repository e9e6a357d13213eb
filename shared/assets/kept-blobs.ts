import type * as Y from 'yjs'
import { Refusal } from '#shared/contract/problem.ts'
import type { AssetFile } from './files/file.ts'
import { safeFileName } from './files/file-name.ts'
import { fileRecordsOf } from './files/file-records.ts'
import { fileLimits } from './files/limits.ts'
import { readSheet } from './sheets/sheet.ts'
import { storedSheets } from './stored.ts'

/** What lies in the sealed log as bytes of its own. */
type Kept = Pick<AssetFile, 'id' | 'name' | 'type' | 'bytes' | 'blob'>

/** Photos, attachments and pictures that are maps: all whose bytes everybody's computer holds, taken off or not. */
export function keptBlobs(document: Y.Doc): readonly Kept[] {
  const files = Array.from(fileRecordsOf(document).all(), ([, file]) => file)
  const sheets = [...storedSheets(document)].flatMap(([id, stored]) => {
    const sheet = readSheet(id, stored)
    return sheet ? [{ ...sheet, name: safeFileName(sheet.name, sheet.type) }] : []
  })
  return [...files, ...sheets]
}

/** Refuses with `file-no-room` where so many bytes more are too many. */
export function refuseMoreBytes(document: Y.Doc, bytes: number): void {
  const all = keptBlobs(document).reduce((sum, kept) => sum + kept.bytes, 0)
  if (all + bytes > fileLimits.allBytes)
    throw new Refusal('file-no-room', { most: fileLimits.allBytes / 1024 / 1024 })
}
