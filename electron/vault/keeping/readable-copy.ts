import { strToU8, type Zippable, zipSync } from 'fflate'
import { keptBlobs } from '#shared/assets/kept-blobs.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { bytesOfFile } from '../assets/file-bytes.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { copyWords } from './copy-words.ts'
import { markdownPages } from './markdown-pages.ts'
import { wholeContent, wholeJson } from './whole-content.ts'

type Wish = {
  readonly form: 'zip' | 'json' | 'markdown'
  readonly language: LanguageCode
  /** Milliseconds since 1970, by this computer's clock. */
  readonly at: number
}

/** A copy of everything that opens without this app: what was put away is in it, keys and invites are not. */
export async function readableCopy(
  coalition: Coalition,
  { form, language, at }: Wish,
): Promise<{ readonly bytes: Uint8Array; readonly ending: string }> {
  const content = wholeContent(coalition)
  const pages = (missing = 0) => markdownPages(content, copyWords(language), { at, missing })
  switch (form) {
    case 'json':
      return { bytes: strToU8(wholeJson(content, at)), ending: 'json' }
    case 'markdown': {
      const text = pages().map((page) => page.text)
      return { bytes: strToU8(text.join('\n\n')), ending: 'md' }
    }
    case 'zip': {
      const { files: kept, missing } = await filesOf(coalition)
      const files = [
        ...pages(missing).map(({ name, text }) => [`${name}.md`, strToU8(text)] as const),
        ['strengths.csv', strToU8(content.strengthsCsv)] as const,
        ...(content.linksCsv === null ? [] : [['links.csv', strToU8(content.linksCsv)] as const]),
        ['everything.json', strToU8(wholeJson(content, at))] as const,
      ]
      // What is packed already does not get smaller.
      const asTheyAre: Zippable = Object.fromEntries(
        kept.map(([name, bytes]) => [name, [bytes, { level: 0 }]]),
      )
      const zip = zipSync({ ...Object.fromEntries(files), ...asTheyAre }, { mtime: at })
      return { bytes: zip, ending: 'zip' }
    }
  }
}

type NamedBytes = readonly [name: string, bytes: Uint8Array]

/** Photos, attachments and pictures that are maps under names that are each there once; of photos only the picture. */
async function filesOf({
  space,
}: Coalition): Promise<{ readonly files: readonly NamedBytes[]; readonly missing: number }> {
  const files: NamedBytes[] = []
  let missing = 0
  for (const file of keptBlobs(space.shelf().read('assets'))) {
    const bytes = await bytesOfFile(space, file).catch(() => null)
    if (bytes === null) missing += 1
    else files.push([`files/${file.id}-${file.name}`, bytes])
  }
  return { files, missing }
}
