import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
import type { Pictures } from '#shared/briefs/page/pictures.ts'
import type { BriefResources } from './brief-resources.ts'
import { pressProblem } from './press-problem.ts'

/** One set document: what is printed and what is previewed come from the same layout. */
type SetDocument = {
  readonly pages: number
  /** The PDF, declaring PDF/UA-1; byte for byte the same for the same page. */
  toPdf(): Pressed<Uint8Array>
  /** All pages as one SVG in the typesetter's own form, see page-previews.ts. */
  toSvg(): string
}

type Pressed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: PageProblem }

/** A running typesetter. It holds native memory: close it when the last brief is out. */
export type TypstPress = {
  /**
   * Sets the template with `data`, JSON as pdf-data.ts writes it, and the photos it names. Blocks for some milliseconds.
   * The figure of a photo that cannot be drawn is what the page calls it: undrawn-photo.ts finds its words.
   */
  set(data: string, pictures?: Pictures): Pressed<SetDocument>
  /** A drawing by itself, JSON as figure-picture.ts writes it, as plain SVG with letters as outlines. */
  figure(data: string): Pressed<string>
  /** A PDF with nothing but this WebP picture, its points unpacked. */
  unpacked(webp: Uint8Array): Pressed<Uint8Array>
  close(): Promise<void>
}

/** What the template calls a photo. */
export const pictureFile = (picture: string): string => `photo-${picture}`

/** Layouts kept for the next keystroke's preview; older ones are let go. */
const keptLayouts = 10

/**
 * Opens the typesetter with nothing but the templates and the bundled fonts. Its workspace is an
 * empty folder and the templates import no package, so it reaches neither files nor the network.
 */
export async function openTypstPress(resources: BriefResources): Promise<TypstPress> {
  // Loaded on first use: the native part is large and most openings of the app print nothing.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const workspace = await mkdtemp(join(tmpdir(), 'commonweave-press-'))
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: [...resources.fonts] }],
  })
  // Kept in memory: both templates set drawings, and the folder stays empty.
  compiler.addSource(join(workspace, 'drawing.typ'), resources.drawing)

  const compile = (template: string, data: string): Pressed<NodeTypstDocument> => {
    const result = compiler.compile({ mainFileContent: template, inputs: { page: data } })
    compiler.evictCache(keptLayouts)
    const document = result.result
    return document === null
      ? { ok: false, problem: pressProblem(saidBy(result.takeError())) }
      : { ok: true, value: document }
  }

  /** Whether a photo that is mapped can be drawn at all: what is said of a whole page does not name it. */
  const isDrawn = (picture: string): boolean => compile(`#image("${pictureFile(picture)}")`, '').ok

  const toPdf = (document: NodeTypstDocument): Pressed<Uint8Array> => {
    try {
      return { ok: true, value: new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' })) }
    } catch (cause) {
      return { ok: false, problem: pressProblem(String(cause)) }
    }
  }

  return {
    set(data, pictures = new Map()) {
      // In memory only, and only while this page is set: the folder stays empty, and no page sees another's photos.
      const shadows = Array.from(pictures, ([name, bytes]) => {
        const path = join(workspace, pictureFile(name))
        compiler.mapShadow(path, Buffer.from(bytes))
        return path
      })
      const made = compile(resources.template, data)
      const isOfPhoto = !made.ok && made.problem.code === 'brief-photo-not-drawn'
      const figure = isOfPhoto ? [...pictures.keys()].find((name) => !isDrawn(name)) : undefined
      for (const path of shadows) compiler.unmapShadow(path)
      if (figure !== undefined)
        return { ok: false, problem: { code: 'brief-photo-not-drawn', values: { figure } } }
      if (!made.ok) return made
      const document = made.value
      return {
        ok: true,
        value: {
          pages: document.numOfPages,
          toPdf: () => toPdf(document),
          toSvg: () => compiler.svg(document),
        },
      }
    },
    figure(data) {
      const made = compile(resources.figure, data)
      return made.ok ? { ok: true, value: compiler.plainSvg(made.value) } : made
    },
    unpacked(webp) {
      const path = join(workspace, pictureFile('alone'))
      compiler.mapShadow(path, Buffer.from(webp))
      const set = `#set page(width: auto, height: auto)\n#image("${pictureFile('alone')}", format: "webp")`
      const made = compile(set, '')
      compiler.unmapShadow(path)
      return made.ok ? { ok: true, value: new Uint8Array(compiler.pdf(made.value)) } : made
    },
    close: () => rm(workspace, { recursive: true, force: true }),
  }
}

const saidBy = (error: NodeError | null): string => JSON.stringify(error?.shortDiagnostics ?? [])
