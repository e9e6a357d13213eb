import { keyedView } from '#electron/vault/coalition/one-item-view.ts'
import { fromBase64, toBase64 } from '#renderer/device/base64.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import type { Encoding } from '#shared/assets/csv/encoding.ts'
import { addFile, fileIn } from '#shared/assets/files/commands.ts'
import { fileItemsOf } from '#shared/assets/files/file-items.ts'
import { kindOfFile } from '#shared/assets/files/file-kind.ts'
import { safeFileName } from '#shared/assets/files/file-name.ts'
import { firstPhotosOf } from '#shared/assets/files/first-photos.ts'
import { fileRecordsOf } from '#shared/assets/files/file-records.ts'
import { cleanPicture } from '#shared/assets/files/pictures/picture.ts'
import { exportFile } from '#shared/assets/export-file.ts'
import { bringIn, type ImportWriter } from '#shared/assets/import/bring-in.ts'
import { lookInto, lookOutput } from '#shared/assets/import/look.ts'
import { addUnderlay } from '#shared/assets/underlay/commands.ts'
import { factsOf, lookedOf, underlayIn } from '#shared/assets/underlay/look.ts'
import { assetViewers } from '#shared/assets/views.ts'
import { addSheet, refuseOneMore, sheetIn } from '#shared/assets/sheets/commands.ts'
import { sheetItemsOf } from '#shared/assets/sheets/sheet-items.ts'
import { storedSheets } from '#shared/assets/stored.ts'
import { createListeners } from '#shared/contract/live.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { CommandInput, ViewItem } from '#shared/contract/table.ts'
import type { Desk, Shelf } from '#shared/documents/desk.ts'
import { envelopeIdOf, logIdOf } from '#shared/sealed-log/ids.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import type { Registry } from '../support/memory-vault.ts'

const decode = (bytes: Uint8Array, encoding: Encoding) => new TextDecoder(encoding).decode(bytes)

const writeOn =
  (desk: Desk): ImportWriter =>
  (_importId, change) => {
    change(desk)
    return Promise.resolve()
  }

const goOn = () => Promise.resolve(true)

type Going = ViewItem<'assets/importing'>

/** The room's real handlers and views, and its file commands over files in memory, as the vault carries them out. */
export function createAssetRegistry(pauseFor: () => Promise<void> = () => Promise.resolve()) {
  const files = new Map<string, Uint8Array>()
  /** Bytes of photos and attachments, by where their blobs are said to end. */
  const kept = new Map<number, Uint8Array>()
  const progress = createListeners<Going>()
  let going: Going | null = null
  let stopped = false

  const tell = (next: Going | null) => {
    going = next
    progress.publish(
      next ? { set: [['importing', next]], gone: [] } : { set: [], gone: ['importing'] },
    )
  }
  const existing = (desk: Desk) =>
    [...assetRecordsOf(desk.read('assets')).all()].map(([, one]) => one)
  const opened = (desk: Desk, input: CommandInput<'assets/import-look'>) => {
    const bytes = files.get(input.file)
    if (!bytes) throw new Refusal('file-unreadable')
    const parts = input.parts?.map(({ file, fileName }) => ({
      name: fileName,
      bytes: files.get(file) ?? new Uint8Array(),
    }))
    const offers = [...assetRecordsOf(desk.read('assets')).allOffers()].map(([, one]) => one)
    return { ...input, bytes, parts, decode, existing: existing(desk), existingOffers: offers }
  }

  const registry: Registry = {
    handlers: {
      ...assetHandlers,
      'files/give': (_desk: Desk, { file, at, bytes }: CommandInput<'files/give'>) => {
        const before = at === 0 ? new Uint8Array() : (files.get(file) ?? new Uint8Array())
        files.set(file, Uint8Array.from([...before, ...fromBase64(bytes)]))
        return {}
      },
      'files/take': (_desk: Desk, { file, at }: CommandInput<'files/take'>) => {
        const bytes = files.get(file) ?? new Uint8Array()
        const end = at + 200_000
        return { bytes: toBase64(bytes.slice(at, end)), more: end < bytes.length }
      },
      'assets/file-add': (desk: Desk, input: CommandInput<'assets/file-add'>) => {
        const given = files.get(input.file) ?? new Uint8Array()
        const found = kindOfFile(given)
        const { kind, type } = found
        const clean = found.kind === 'photo' ? cleanPicture(given, found.type) : null
        if (kind === 'photo' && clean === null) throw new Refusal('file-photo-unreadable')
        const bytes = clean?.bytes ?? given
        const size = clean && ([clean.width, clean.height] as const)
        const pieces = Math.ceil(bytes.length / limits.blobPieceBytes)
        const name = safeFileName(input.name, type)
        const said = { asset: input.asset, type, name, bytes: bytes.length, size }
        const last = 1000 + kept.size
        kept.set(last, bytes)
        const id = addFile(desk, said, {
          log: logIdOf(new Uint8Array(16)),
          last,
          id: envelopeIdOf(new Uint8Array(32)),
          pieces,
        })
        return { id, kind }
      },
      'assets/sheet-add': (desk: Desk, { file, ...said }: CommandInput<'assets/sheet-add'>) => {
        const given = files.get(file) ?? new Uint8Array()
        const found = kindOfFile(given)
        if (found.kind !== 'photo') throw new Refusal('sheet-no-picture')
        const clean = cleanPicture(given, found.type)
        if (clean === null) throw new Refusal('file-photo-unreadable')
        const { bytes, width, height } = clean
        refuseOneMore(desk, bytes.length)
        const last = 1000 + kept.size
        kept.set(last, bytes)
        const sheet = { ...said, type: found.type, bytes: bytes.length }
        const id = addSheet(
          desk,
          { ...sheet, size: [width, height] },
          {
            log: logIdOf(new Uint8Array(16)),
            last,
            id: envelopeIdOf(new Uint8Array(32)),
            pieces: Math.ceil(bytes.length / limits.blobPieceBytes),
          },
        )
        return { id }
      },
      'assets/sheet-open': (desk: Desk, { id }: CommandInput<'assets/sheet-open'>) => {
        const { type, blob } = sheetIn(desk, id)
        files.set(id, kept.get(blob.last) ?? new Uint8Array())
        return { file: id, type }
      },
      'assets/file-open': (desk: Desk, { id }: CommandInput<'assets/file-open'>) => {
        const { name, type, blob } = fileIn(desk, id)
        files.set(id, kept.get(blob.last) ?? new Uint8Array())
        return { file: id, name, type }
      },
      'assets/import-look': async (desk: Desk, input: CommandInput<'assets/import-look'>) =>
        lookOutput(await lookInto(opened(desk, input), () => Promise.resolve(true))),
      'assets/import': async (desk: Desk, input: CommandInput<'assets/import'>) => {
        stopped = false
        try {
          return await bringIn(
            desk.newId(),
            opened(desk, input),
            writeOn(desk),
            async (stage, done, total) => {
              tell({ fileName: input.fileName, stage, done, total })
              await pauseFor()
              return !stopped
            },
          )
        } finally {
          tell(null)
        }
      },
      'assets/underlay-look': async (
        desk: Desk,
        { file, fileName, otherwise }: CommandInput<'assets/underlay-look'>,
      ) => {
        const bytes = files.get(file) ?? new Uint8Array()
        const looked = await underlayIn({ bytes, fileName, decode, otherwise }, goOn)
        const drawing = desk.newId()
        const pieces = JSON.stringify(looked.fit.pieces.map(([, piece]) => piece))
        files.set(drawing, new TextEncoder().encode(pieces))
        return { ...lookedOf(looked, fileName), drawing }
      },
      'assets/underlay-add': async (
        desk: Desk,
        { file, fileName, otherwise, ...said }: CommandInput<'assets/underlay-add'>,
      ) => {
        const bytes = files.get(file) ?? new Uint8Array()
        const looked = await underlayIn({ bytes, fileName, decode, otherwise }, goOn)
        const { pieces } = looked.fit
        return { id: addUnderlay(desk, { ...said, ...factsOf(looked, fileName), pieces }) }
      },
      'assets/import-stop': () => {
        stopped = true
        return {}
      },
      'assets/export': (desk: Desk, { format, audience }: CommandInput<'assets/export'>) => {
        const records = assetRecordsOf(desk.read('assets'))
        const assets = existing(desk).filter(
          (asset) => asset.archived === null && records.visible(asset),
        )
        const made = exportFile({ format, audience }, assets, records.offers, [])
        const { name, text, count, check } = made
        const file = desk.newId()
        files.set(file, new TextEncoder().encode(text))
        return { file, name, count, check }
      },
    },
    viewers: {
      ...assetViewers,
      // What was added here is here; what a test plants in the document has not arrived.
      'assets/files-of': (shelf: Shelf, { id }: { readonly id: string }) => {
        const records = fileRecordsOf(shelf.read('assets'))
        return keyedView(
          () => fileItemsOf(records, id, ({ blob }) => kept.has(blob.last)),
          [(refresh) => records.subscribe(refresh)],
        )
      },
      'assets/first-photos': (shelf: Shelf) =>
        firstPhotosOf(fileRecordsOf(shelf.read('assets')), {
          isHere: ({ blob }) => kept.has(blob.last),
          onArrival: () => () => undefined,
        }),
      'assets/sheets': (shelf: Shelf) => {
        const document = shelf.read('assets')
        const stored = storedSheets(document)
        return keyedView(
          () => sheetItemsOf(document, ({ blob }) => kept.has(blob.last)),
          [
            (refresh) => {
              stored.observeDeep(refresh)
              return () => {
                stored.unobserveDeep(refresh)
              }
            },
          ],
        )
      },
      'assets/importing': () => ({
        items: () => (going ? [['importing', going] as const] : []),
        subscribe: (listener) => progress.subscribe(listener),
        close: () => {},
      }),
    },
  }
  return registry
}

export const assetRegistry = createAssetRegistry()
