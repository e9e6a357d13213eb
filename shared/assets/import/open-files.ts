import { type Decode, decodeText, type Encoding } from '#shared/assets/csv/encoding.ts'
import { type Pause, readTable, type Table } from '#shared/assets/csv/table.ts'
import { isGeoJson, readGeoJson } from '#shared/assets/geojson/read-geojson.ts'
import { rowsOfCsv } from '#shared/assets/hsds/from-csv.ts'
import { rowsOfJson } from '#shared/assets/hsds/from-json.ts'
import {
  type DirectoryRow,
  isDirectory,
  type TableName,
  tableNamed,
  type Tables,
} from '#shared/assets/hsds/tables.ts'
import { isZip, type PackedFile, unzip } from '#shared/assets/package/unzip.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { type FileContent, looksBinary, parsedJson } from './file-content.ts'

/** What files turned out to be, told by what is in them. */
export type Opened =
  | {
      readonly form: 'table' | 'geojson'
      readonly table: Table
      readonly encoding: Encoding
      readonly notRead: readonly string[]
    }
  | {
      readonly form: 'directory'
      readonly tables: Tables
      readonly read: readonly string[]
      readonly notRead: readonly string[]
    }

/**
 * Open one file, a zip package, or several files that belong together. Throws a Refusal for what is nothing we read;
 * null where `pause` asked to stop.
 */
export async function openFiles(
  given: readonly PackedFile[],
  decode: Decode,
  pause: Pause,
): Promise<Opened | null> {
  const files = given.flatMap((file) => (isZip(file.bytes) ? inPackage(file) : [file]))
  const [only] = files
  if (!only) throw new Refusal('import-empty')
  if (files.length === 1) return openAlone(contentOf(only, decode), pause)
  const contents = files.map((file) => contentOf(file, decode, true))
  const directory = await directoryIn(contents, pause)
  if (directory === null) return null
  if (isDirectory(directory.tables)) return { form: 'directory', ...directory }
  const lists = contents.filter(({ kind, name }) => kind === 'text' && !/\.(?:md|txt)$/i.test(name))
  const features = contents.filter((one) => one.kind === 'json' && isGeoJson(one.document))
  const [list, ...others] = [...features, ...lists]
  if (!list || others.length > 0)
    throw new Refusal(
      list ? 'import-several' : 'import-not-a-list',
      list ? { count: others.length + 1 } : {},
    )
  const notRead = contents.filter((one) => one !== list).map(({ name }) => name)
  const opened = await openAlone(list, pause)
  return opened && { ...opened, notRead: [...opened.notRead, ...notRead] }
}

/** A workbook is a zip too; what systems put into packages for themselves is none of ours. */
function inPackage({ bytes }: PackedFile): readonly PackedFile[] {
  const files = unzip(bytes)
  if (files.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype'))
    throw new Refusal('import-workbook')
  return files.filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name))
}

function contentOf(file: PackedFile, decode: Decode, isOneOfMany = false): FileContent {
  const { name, bytes } = file
  if (looksBinary(bytes)) return { kind: 'binary', name }
  const { text, encoding } = decodeText(bytes, decode)
  const first = text.trimStart().slice(0, 1)
  if (first === '<') return { kind: 'markup', name }
  if (first !== '{' && first !== '[') return { kind: 'text', name, text, encoding }
  // The first column of a list may well be called [something].
  const isSurelyJson = first === '{' || /^\[\s*(?:[[{"\d\]-]|$)/.test(text.trimStart())
  const document = parsedJson(text, isOneOfMany || !isSurelyJson ? null : name)
  if (document === undefined) return { kind: 'text', name, text, encoding }
  return { kind: 'json', name, document, encoding }
}

async function openAlone(content: FileContent, pause: Pause): Promise<Opened | null> {
  switch (content.kind) {
    case 'binary':
    case 'markup':
      throw new Refusal('import-not-a-list')
    case 'text': {
      const table = await readTable(content.text, pause)
      return table && { form: 'table', table, encoding: content.encoding, notRead: [] }
    }
    case 'json': {
      const { name, document, encoding } = content
      if (isGeoJson(document)) {
        const table = await readGeoJson(document, stemOf(name), pause)
        return table && { form: 'geojson', table, encoding, notRead: [] }
      }
      const directory = await directoryIn([content], pause)
      if (directory === null || !isDirectory(directory.tables))
        throw new Refusal('json-nothing-known')
      return { form: 'directory', ...directory }
    }
  }
}

type Found = {
  readonly tables: Tables
  readonly read: readonly string[]
  readonly notRead: readonly string[]
}

/** The tables among these files; a file that holds none is named. */
async function directoryIn(contents: readonly FileContent[], pause: Pause): Promise<Found | null> {
  const tables = new Map<TableName, DirectoryRow[]>()
  const read: string[] = []
  const notRead: string[] = []
  for (const content of contents) {
    const rows = await rowsIn(content, pause)
    if (rows === null) return null
    ;(rows.length > 0 ? read : notRead).push(content.name)
    for (const [table, row] of rows) {
      const others = tables.get(table)
      if (others) others.push(row)
      else tables.set(table, [row])
    }
  }
  return { tables, read, notRead }
}

async function rowsIn(
  content: FileContent,
  pause: Pause,
): Promise<readonly (readonly [TableName, DirectoryRow])[] | null> {
  if (content.kind === 'json') return rowsOfJson(content.name, content.document)
  const name = content.kind === 'text' ? tableNamed(stemOf(content.name)) : null
  if (content.kind !== 'text' || name === null) return []
  const table = await readTable(content.text, pause)
  return table && rowsOfCsv(content.name, name, table).map((row) => [name, row] as const)
}

/** A file's name without its folders and its ending, as one line. */
const stemOf = (name: string): string =>
  name
    .slice(name.lastIndexOf('/') + 1)
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replaceAll(/\p{Cc}|\p{Surrogate}/gu, ' ')
    .trim()
    .slice(0, 180)
