import type * as Y from 'yjs'
import * as v from 'valibot'
import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord, type Fields, writtenApart } from '#shared/documents/record.ts'
import { refuseTogether } from '#shared/texts/words.ts'
import { alikeHandlers } from './alike/commands.ts'
import { type Asset, fieldSchemas, readAsset } from './asset.ts'
import { coarsen, staysCoarse } from './coarse-place.ts'
import type { assetCommands } from './contract.ts'
import { editManyHandlers } from './edit-many.ts'
import { assetFileHandlers } from './files/commands.ts'
import { sheetHandlers } from './sheets/commands.ts'
import { undoImport } from './import/undo.ts'
import { assetLinkHandlers } from './links/commands.ts'
import type { assetLinkCommands } from './links/contract.ts'
import { offerHandlers } from './offers/commands.ts'
import { storedAssets } from './stored.ts'
import { underlayHandlers } from './underlay/commands.ts'
import type { underlayCommands } from './underlay/contract.ts'

type InDocument =
  | keyof typeof assetLinkCommands
  | keyof typeof assetFileHandlers
  | keyof typeof sheetHandlers
  | keyof typeof underlayCommands
  | 'assets/add'
  | 'assets/edit'
  | 'assets/edit-many'
  | 'assets/settle'
  | 'assets/archive'
  | 'assets/restore'
  | 'assets/import-undo'
  | 'assets/offer-add'
  | 'assets/same'
  | 'assets/different'
  | 'assets/offer-edit'
  | 'assets/offer-settle'
  | 'assets/offer-archive'
  | 'assets/offer-restore'

/** The fields of a change; nothing said means: as it is. */
type Change = { readonly [F in keyof typeof fieldSchemas]?: Asset[F] | undefined }

/** Commands of the asset map that only change its document. Those about files are in electron/vault, on top of ./import. */
export const assetHandlers: Handlers<Pick<typeof assetCommands, InDocument>> = {
  ...assetLinkHandlers,
  ...editManyHandlers,
  ...assetFileHandlers,
  ...sheetHandlers,
  ...underlayHandlers,

  'assets/add': (desk, { name, kind, ...rest }) => {
    const id = desk.newId()
    const coarse = staysCoarse({ kind, home: rest.home ?? false })
    const place = rest.place && coarse ? coarsen(rest.place) : rest.place
    desk.change('assets', (document) => {
      addRecord(storedAssets(document), id, {
        name,
        kind,
        ...rest,
        place,
        shape: coarse ? undefined : rest.shape,
        by: desk.me,
        at: desk.now,
      })
    })
    return { id }
  },

  'assets/edit': (desk, { id, change }) => {
    edit(desk, id, change)
    return {}
  },

  'assets/settle': (desk, { id, field, key }) => {
    const asset = assetOf(desk, id)
    const stored = storedAssets(desk.read('assets')).get(id)
    const others = writtenApart(stored, [field]).get(field) ?? []
    const chosen = key === null ? asset[field] : others.find((other) => other.key === key)?.value
    const change = v.safeParse(v.partial(v.object(fieldSchemas)), { [field]: chosen })
    if (!change.success || chosen === undefined) throw new Refusal('asset-value-gone')
    edit(desk, id, change.output)
    return {}
  },

  'assets/archive': (desk, { ids }) => ({
    ids: mark(desk, ids, (asset) => asset.archived === null, { by: desk.me, at: desk.now }),
  }),

  'assets/restore': (desk, { ids }) => ({
    ids: mark(desk, ids, (asset) => asset.archived !== null, null),
  }),

  'assets/import-undo': (desk, { importId }) => undoImport(desk, importId),

  ...offerHandlers,

  ...alikeHandlers,
}

function assetOf(desk: Desk, id: string): Asset {
  const asset = readAsset(id, storedAssets(desk.read('assets')).get(id))
  if (!asset) throw new Refusal('asset-missing')
  return asset
}

/** What becomes a home or a person loses its exact point in the same step. */
function edit(desk: Desk, id: string, change: Change): void {
  const asset = assetOf(desk, id)
  refuseTogether(asset, 'strong', change.strong)
  const next = {
    kind: change.kind ?? asset.kind,
    home: change.home ?? asset.home,
    place: change.place === undefined ? asset.place : change.place,
  }
  const touched = [change.kind, change.home, change.place].some((value) => value !== undefined)
  const coarse = staysCoarse(next)
  const place = touched && next.place && coarse ? coarsen(next.place) : change.place
  const shape = shapeAfter(asset, change, coarse && (touched || change.shape !== undefined))
  desk.change('assets', (document) => {
    editRecord(storedAssets(document), id, {
      ...change,
      place,
      shape,
      changed: { by: desk.me, at: desk.now },
    })
  })
}

/** An outline belongs to the place it came with: it goes when that moves, and where only an area may show. */
function shapeAfter(asset: Asset, change: Change, hides: boolean): Asset['shape'] | undefined {
  if (!hides && change.shape) return change.shape
  const goes = hides || change.place !== undefined || change.shape === null
  return goes && asset.shape !== null ? null : undefined
}

/** Archive or restore those it applies to, as one change; answers with their ids. */
function mark(
  desk: Desk,
  ids: readonly string[],
  applies: (asset: Asset) => boolean,
  archived: { readonly by: string; readonly at: number } | null,
): string[] {
  const marked: string[] = []
  const fields: Fields = { archived }
  const write = (document: Y.Doc) => {
    const records = storedAssets(document)
    for (const id of new Set(ids)) {
      const asset = readAsset(id, records.get(id))
      if (!asset || !applies(asset)) continue
      editRecord(records, id, fields)
      marked.push(id)
    }
  }
  desk.change('assets', write)
  return marked
}
