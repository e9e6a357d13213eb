import { encodingOf } from '#shared/assets/csv/encoding.ts'
import { isZip } from '#shared/assets/package/unzip.ts'
import { readZipDirectory } from '#shared/assets/package/zip-directory.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { PictureType } from './pictures/picture.ts'
import { standsAt } from './pictures/reading.ts'

export const documentTypes = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'text'] as const
export type DocumentType = (typeof documentTypes)[number]

export type FileKind =
  | { readonly kind: 'photo'; readonly type: PictureType }
  | { readonly kind: 'document'; readonly type: DocumentType }

/**
 * What a file is, by its content and never by its name. Refuses with `file-drawing` (SVG can carry programs),
 * `file-picture-kind`, `file-with-programs` or `file-kind`.
 */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const picture = pictureTypeOf(bytes)
  if (picture !== null) return { kind: 'photo', type: picture }
  if (isOtherPicture(bytes)) throw new Refusal('file-picture-kind')
  const type = standsAt(bytes, 0, '%PDF-') ? 'pdf' : isZip(bytes) ? inZip(bytes) : asText(bytes)
  if (type === null) throw new Refusal('file-kind')
  return { kind: 'document', type }
}

function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (bytes[0] === 0x89 && standsAt(bytes, 1, 'PNG')) return 'image/png'
  return standsAt(bytes, 0, 'RIFF') && standsAt(bytes, 8, 'WEBP') ? 'image/webp' : null
}

/** HEIC and AVIF, GIF, TIFF and BMP: what a phone or a scanner may give. */
const isOtherPicture = (bytes: Uint8Array): boolean =>
  standsAt(bytes, 4, 'ftyp') ||
  ['GIF8', 'II*\0', 'MM\0*', 'BM'].some((start) => standsAt(bytes, 0, start))

/** Documents of office programs are packages; the names of what lies in them tell which. */
function inZip(bytes: Uint8Array): DocumentType | null {
  const names = namesIn(bytes)
  // Macros of either family.
  if (names.some((name) => /(^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name)))
    throw new Refusal('file-with-programs')
  if (names.includes('[Content_Types].xml')) {
    if (names.includes('word/document.xml')) return 'docx'
    if (names.includes('xl/workbook.xml')) return 'xlsx'
    return names.includes('ppt/presentation.xml') ? 'pptx' : null
  }
  const start = 'application/vnd.oasis.opendocument.'
  // The first entry of such a package, unpacked as it is, right behind its name.
  if (names[0] !== 'mimetype' || !standsAt(bytes, 38, start)) return null
  const rest = 38 + start.length
  if (standsAt(bytes, rest, 'text')) return 'odt'
  if (standsAt(bytes, rest, 'spreadsheet')) return 'ods'
  return standsAt(bytes, rest, 'presentation') ? 'odp' : null
}

function namesIn(bytes: Uint8Array): readonly string[] {
  try {
    return readZipDirectory(bytes).map(({ name }) => name)
  } catch {
    throw new Refusal('file-kind')
  }
}

/** Words without anything else in them; a drawing or a page written in them is none. */
function asText(bytes: Uint8Array): DocumentType | null {
  if (bytes.length === 0 || encodingOf(bytes) !== 'utf-8') return null
  const isPlain = bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
  if (!isPlain) return null
  const start = String.fromCharCode(...bytes.subarray(0, 4096)).toLowerCase()
  if (start.includes('<svg')) throw new Refusal('file-drawing')
  return /<(?:!doctype|html|script|\?xml)/.test(start) ? null : 'text'
}
