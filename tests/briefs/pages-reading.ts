import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll } from 'vitest'
import { type BriefResources, readBriefResources } from '#electron/exporters/brief-resources.ts'
import { openTypstPress, type TypstPress } from '#electron/exporters/typst-press.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'

const top = resolve(import.meta.dirname, '../..')

/** The exporters' own files as they lie in this repository. */
export const readResources = (): Promise<BriefResources> =>
  readBriefResources({ kind: 'development', appFolder: top })

/** A press that is closed when the file's tests end. */
export async function openPress(resources: BriefResources): Promise<TypstPress> {
  const press = await openTypstPress(resources)
  afterAll(() => press.close())
  return press
}

export type Sample = 'one-page' | 'two-page' | 'arabic'

export const sampleBrief = (name: Sample): BriefPage =>
  JSON.parse(readFileSync(resolve(top, `tests/fixtures/brief/${name}.json`), 'utf8')) as BriefPage

export const corpus: readonly string[] = (
  JSON.parse(readFileSync(resolve(top, 'tests/fixtures/brief/xss-corpus.json'), 'utf8')) as {
    readonly texts: readonly string[]
  }
).texts

/** A structure element's role with those below it, as assistive technology meets them. */
export type Tag = { readonly role: string; readonly alt: string; readonly children: readonly Tag[] }

export type ReadPdf = {
  readonly title: string
  readonly language: string
  readonly marked: boolean
  /** When the file says it was made; empty when it keeps that to itself. */
  readonly made: string
  readonly xmp: string
  readonly pages: readonly { readonly texts: readonly string[]; readonly tags: Tag }[]
  /** All words, each run of blanks one blank. */
  readonly text: string
  /** Where the pieces of the first page begin, in points from its left and lower edge. */
  readonly placed: readonly { readonly str: string; readonly x: number; readonly y: number }[]
}

/** Reads a PDF with another program than wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const { info, metadata } = await document.getMetadata()
  const fields = info as Readonly<Record<string, string | undefined>>
  const placed: { str: string; x: number; y: number }[] = []
  const pages: { texts: readonly string[]; tags: Tag }[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ disableNormalization: true })
    const texts = inReadingOrder(content.items.flatMap((item) => ('str' in item ? [item] : [])))
    if (number === 1)
      placed.push(...content.items.flatMap((item) => ('str' in item ? [asPlaced(item)] : [])))
    pages.push({ texts, tags: asTag(await page.getStructTree()) })
  }
  const marked = (await document.getMarkInfo())?.Marked === true
  await task.destroy()
  return {
    title: fields['Title'] ?? '',
    language: fields['Language'] ?? '',
    marked,
    made: `${fields['CreationDate'] ?? ''}${fields['ModDate'] ?? ''}`,
    xmp: String(metadata?.getRaw() ?? ''),
    pages,
    placed,
    text: pages
      .flatMap(({ texts }) => texts)
      .join(' ')
      .replaceAll(/\s+/gu, ' '),
  }
}

type Placed = { readonly str: string; readonly dir: string; readonly transform: readonly unknown[] }

/** Letters lie in the file as they stand on the line; a line with Arabic is read from its right end. */
function inReadingOrder(items: readonly Placed[]): readonly string[] {
  const lines: Placed[][] = []
  const heightOf = (item: Placed | undefined) => Math.round(Number(item?.transform[5]))
  for (const item of items) {
    const line = lines.at(-1)
    if (line !== undefined && heightOf(line[0]) === heightOf(item)) line.push(item)
    else lines.push([item])
  }
  return lines
    .flatMap((line) => {
      if (!line.some(({ dir }) => dir === 'rtl')) return line
      return line.toSorted((a, b) => Number(b.transform[4]) - Number(a.transform[4]))
    })
    .map(({ str }) => str)
    .filter((text) => text !== '')
}

const asPlaced = ({ str, transform }: Placed) => ({
  str,
  x: Number(transform[4]),
  y: Number(transform[5]),
})

function asTag(node: unknown): Tag {
  // Another program's PDF may have no tags.
  const { role, alt, children } = (node ?? {}) as {
    readonly role?: string
    readonly alt?: string
    readonly children?: readonly unknown[]
  }
  const below = (children ?? []).filter((child) => (child as { role?: string }).role !== undefined)
  return { role: role ?? '', alt: alt ?? '', children: below.map(asTag) }
}

/** Roles in reading order. */
export const rolesOf = (tag: Tag): readonly string[] => [tag.role, ...tag.children.flatMap(rolesOf)]

/** Letters only: what a line break, a blank or a break inside a long word cannot change. */
export const lettersOf = (text: string): string => text.replaceAll(/[\s\u200b\u200f]+/gu, '')
