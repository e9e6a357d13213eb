import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { type OrderKey, orderBetween } from '#shared/documents/order.ts'
import { addRecord, editRecord, type Fields } from '#shared/documents/record.ts'
import { readAsset } from '#shared/assets/asset.ts'
import { refuseMoreBytes } from '#shared/assets/kept-blobs.ts'
import { storedAssets, storedFiles } from '#shared/assets/stored.ts'
import type { BlobName } from '#shared/sealed-log/blob.ts'
import type { assetFileCommands } from './contract.ts'
import { type AssetFile, readFile } from './file.ts'
import { fileRecordsOf } from './file-records.ts'
import { fileLimits } from './limits.ts'

type InDocument =
  | 'assets/file-edit'
  | 'assets/file-move'
  | 'assets/file-archive'
  | 'assets/file-restore'

/** Commands about photos and attachments that only change the document. The vault holds the bytes. */
export const assetFileHandlers: Handlers<Pick<typeof assetFileCommands, InDocument>> = {
  'assets/file-edit': (desk, { id, change }) => {
    write(desk, id, { ...change, changed: { by: desk.me, at: desk.now } })
    return {}
  },

  'assets/file-move': (desk, { id, to }) => {
    const file = fileIn(desk, id)
    const others = shownLike(desk, file).filter((one) => one.id !== id)
    const before = others[to - 1]?.order ?? null
    const after = others[to]?.order ?? null
    const isBetween = before === null || after === null || before < after
    const orders = isBetween
      ? [[id, orderBetween(before, after)] as const]
      : inARow([...others.slice(0, to), file, ...others.slice(to)])
    desk.change('assets', (document) => {
      for (const [one, order] of orders) editRecord(storedFiles(document), one, { order })
    })
    return {}
  },

  'assets/file-archive': (desk, { id }) => {
    write(desk, id, { archived: { by: desk.me, at: desk.now } })
    return {}
  },

  'assets/file-restore': (desk, { id }) => {
    write(desk, id, { archived: null })
    return {}
  },
}

type Added = Pick<AssetFile, 'asset' | 'type' | 'name' | 'bytes'> & {
  readonly size: readonly [width: number, height: number] | null
  readonly alt?: string | undefined
  readonly plain?: boolean | undefined
  readonly caption?: string | undefined
}

/** Refuses with `asset-missing` or `file-too-many` where a strength takes no more files of this kind. */
export function refuseOneMore(
  desk: Pick<Desk, 'read'>,
  asset: string,
  kind: AssetFile['kind'],
  bytes: number,
): void {
  if (readAsset(asset, storedAssets(desk.read('assets')).get(asset))?.archived !== null)
    throw new Refusal('asset-missing')
  const records = fileRecordsOf(desk.read('assets'))
  const most = kind === 'photo' ? fileLimits.photos : fileLimits.documents
  const shown = records.of(asset).filter((one) => one.kind === kind && one.archived === null)
  if (shown.length >= most) throw new Refusal(`file-too-many-${kind}s`, { most })
  refuseMoreBytes(desk.read('assets'), bytes)
}

/** Note a file whose bytes are durable under this name. */
export function addFile(desk: Desk, said: Added, blob: BlobName): string {
  const id = desk.newId()
  const { alt, plain, caption, ...rest } = said
  desk.change('assets', (document) => {
    const last = fileRecordsOf(document).of(said.asset).at(-1)?.order ?? null
    addRecord(storedFiles(document), id, {
      ...rest,
      alt: alt === '' ? undefined : alt,
      plain: plain === true ? true : undefined,
      caption: caption === '' ? undefined : caption,
      order: orderBetween(last, null),
      blob: { ...blob },
      by: desk.me,
      at: desk.now,
    })
  })
  return id
}

/** Refuses with `file-missing`. */
export function fileIn(desk: Pick<Desk, 'read'>, id: string): AssetFile {
  const file = readFile(id, storedFiles(desk.read('assets')).get(id))
  if (!file) throw new Refusal('file-missing')
  return file
}

const shownLike = (desk: Desk, { asset, kind }: AssetFile): readonly AssetFile[] =>
  fileRecordsOf(desk.read('assets'))
    .of(asset)
    .filter((one) => one.kind === kind && one.archived === null)

function write(desk: Desk, id: string, fields: Fields): void {
  fileIn(desk, id)
  desk.change('assets', (document) => {
    editRecord(storedFiles(document), id, fields)
  })
}

/** Two added at the same time have the same key: nothing would fit between them. */
function inARow(files: readonly AssetFile[]): readonly (readonly [string, OrderKey])[] {
  let last: OrderKey | null = null
  return files.map(({ id }) => {
    last = orderBetween(last, null)
    return [id, last] as const
  })
}
