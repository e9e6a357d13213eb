import { readAsset } from '#shared/assets/asset.ts'
import { refuseMoreBytes } from '#shared/assets/kept-blobs.ts'
import { storedAssets, storedSheets, storedStands } from '#shared/assets/stored.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord, type Fields, type Records } from '#shared/documents/record.ts'
import type { BlobName } from '#shared/sealed-log/blob.ts'
import type { sheetCommands } from './contract.ts'
import { mostSheets, readSheet, type Sheet } from './sheet.ts'
import { standRecordsOf } from './stand-records.ts'
import { lastOf, type Stand } from './stand.ts'

export const sheetHandlers: Handlers<typeof sheetCommands> = {
  'assets/sheet-edit': (desk, { id, change }) => {
    write(desk, id, { ...change, changed: markOf(desk) })
    return {}
  },

  'assets/sheet-off': (desk, { id }) => {
    write(desk, id, { archived: markOf(desk) })
    return {}
  },

  'assets/sheet-back': (desk, { id }) => {
    if (sheetIn(desk, id).archived === null) return {}
    refuseOneMore(desk)
    write(desk, id, { archived: null })
    return {}
  },

  'assets/stand-put': (desk, { sheet, asset, spot: [x, y] }) => {
    if (sheetIn(desk, sheet).archived !== null) throw new Refusal('sheet-missing')
    if (readAsset(asset, storedAssets(desk.read('assets')).get(asset))?.archived !== null)
      throw new Refusal('asset-missing')
    const spot = [tidy(x), tidy(y)]
    desk.change('assets', (document) => {
      const [records, stored] = [standRecordsOf(document), storedStands(document)]
      const all = records.all({ sheet, asset })
      const kept = records.get({ sheet, asset }) ?? lastOf(all)
      if (kept === undefined) {
        const { me: by, now: at } = desk
        addRecord(stored, desk.newId(), { sheet, asset, spot, by, at })
        return
      }
      editRecord(stored, kept.id, { spot, archived: null, changed: markOf(desk) })
      takeOff(desk, stored, all, kept.id)
    })
    return {}
  },

  'assets/stand-off': (desk, pair) => {
    desk.change('assets', (document) => {
      takeOff(desk, storedStands(document), standRecordsOf(document).all(pair), null)
    })
    return {}
  },
}

/** Takes all off but one. Clocks differ: of several only the last counts, and which that is may not be this computer's word. */
function takeOff(desk: Desk, stored: Records, stands: readonly Stand[], but: string | null): void {
  for (const { id, archived } of stands)
    if (archived === null && id !== but) editRecord(stored, id, { archived: markOf(desk) })
}

type Added = Pick<Sheet, 'name' | 'alt' | 'type' | 'bytes' | 'size'>

/** Refuses with `sheet-enough` or `file-no-room` where no more can be kept. */
export function refuseOneMore(desk: Pick<Desk, 'read'>, bytes = 0): void {
  const stored = storedSheets(desk.read('assets'))
  const there = [...stored].filter(([id, one]) => readSheet(id, one)?.archived === null)
  if (there.length >= mostSheets) throw new Refusal('sheet-enough', { count: mostSheets })
  refuseMoreBytes(desk.read('assets'), bytes)
}

/** Note a picture whose bytes are durable under this name. */
export function addSheet(desk: Desk, { size, ...said }: Added, blob: BlobName): string {
  const id = desk.newId()
  desk.change('assets', (document) => {
    addRecord(storedSheets(document), id, {
      ...said,
      size: [...size],
      blob: { ...blob },
      by: desk.me,
      at: desk.now,
    })
  })
  return id
}

/** Refuses with `sheet-missing`. */
export function sheetIn(desk: Pick<Desk, 'read'>, id: string): Sheet {
  const sheet = readSheet(id, storedSheets(desk.read('assets')).get(id))
  if (!sheet) throw new Refusal('sheet-missing')
  return sheet
}

const markOf = ({ me, now }: Desk) => ({ by: me, at: now })

/** Finer than a point of any picture. */
const tidy = (part: number) => Math.round(part * 10_000) / 10_000

function write(desk: Desk, id: string, fields: Fields): void {
  sheetIn(desk, id)
  desk.change('assets', (document) => {
    editRecord(storedSheets(document), id, fields)
  })
}
