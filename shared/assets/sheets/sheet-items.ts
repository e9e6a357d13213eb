import type * as Y from 'yjs'
import { storedSheets } from '#shared/assets/stored.ts'
import type { SheetItem } from './contract.ts'
import { readSheet, type Sheet } from './sheet.ts'

/** Pictures that are maps as they show, each under its id; whether their bytes have come is known by each computer only. */
export function sheetItemsOf(
  document: Y.Doc,
  isHere: (sheet: Sheet) => boolean,
): ReadonlyMap<string, SheetItem> {
  return new Map(
    [...storedSheets(document)].flatMap(([id, stored]) => {
      const sheet = readSheet(id, stored)
      if (!sheet) return []
      const { name, alt, size, archived, by, at } = sheet
      const shown = { id, name, alt, by, at, archived: archived !== null, here: isHere(sheet) }
      return [[id, { ...shown, size: [...size] }] as const]
    }),
  )
}
