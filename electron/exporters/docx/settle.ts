import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { tableStyle } from './styles.ts'

/** The first day a zip file can name: when it was made is nobody's business. */
const noDay = new Date(1980, 0, 1)

/**
 * Takes out when and where a document was made and counts its drawings anew, so that the same page gives the same bytes
 * on every computer; and says its language where the writer of the file has no field for it.
 */
export function settled(made: Uint8Array, language: string): Uint8Array {
  const files = unzipSync(made)
  const ways = waysIn(strFromU8(files['word/document.xml'] ?? new Uint8Array()))
  const parts = Object.entries(files).map(([name, bytes]): readonly [string, Uint8Array] => {
    if (name === 'docProps/core.xml')
      return [name, strToU8(withoutDays(strFromU8(bytes), language))]
    if (name === 'word/document.xml')
      return [name, strToU8(countedAnew(namedAnew(strFromU8(bytes), ways)))]
    if (name === 'word/_rels/document.xml.rels')
      return [name, strToU8(namedAnew(strFromU8(bytes), ways))]
    if (name === 'word/styles.xml') return [name, strToU8(withTables(strFromU8(bytes)))]
    return [name, bytes]
  })
  const whole: Zippable = Object.fromEntries(parts)
  return zipSync(whole, { level: 9, mtime: noDay })
}

const withoutDays = (core: string, language: string): string =>
  core
    .replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '')
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)

const withTables = (styles: string): string =>
  styles.replace('</w:styles>', `${tableStyle}</w:styles>`)

/** Links in their order: the library names each by chance. */
const waysIn = (document: string): ReadonlyMap<string, string> =>
  new Map(
    [...document.matchAll(/<w:hyperlink\b[^>]*? r:id="([^"]+)"/gu)].map(([, id = ''], at) => [
      id,
      `rIdLink${String(at + 1)}`,
    ]),
  )

/** Only in names of relationships, which words between tags cannot imitate: their quotation marks are escaped. */
const namedAnew = (xml: string, names: ReadonlyMap<string, string>): string =>
  xml.replaceAll(/\b(r:id|Id)="([^"]+)"/gu, (whole, key: string, id: string) => {
    const name = names.get(id)
    return name === undefined ? whole : `${key}="${name}"`
  })

/** The library counts drawings and bookmarks on through everything it has written since the program began. */
function countedAnew(document: string): string {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
  return document
    .replaceAll(
      /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/gu,
      (_, head: string, id: string) => `${head}${String(numberOf(`bookmark ${id}`))}"`,
    )
    .replaceAll(
      /(<wp:docPr\b[^>]*? id=")(\d+)"/gu,
      (_, head: string, id: string) => `${head}${String(numberOf(`drawing ${id}`))}"`,
    )
}
