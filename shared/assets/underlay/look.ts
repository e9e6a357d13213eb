import { type Decode, decodeText } from '#shared/assets/csv/encoding.ts'
import type { Pause } from '#shared/assets/csv/table.ts'
import { looksBinary, parsedJson } from '#shared/assets/import/file-content.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { PlainKind } from './drawn.ts'
import { type Fitted, fitted } from './fit.ts'
import { readStreets, type Streets } from './read-streets.ts'

const mostBytes = 60 * 1024 * 1024

type Given = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly decode: Decode
  /** What lines are that do not say it; the likeliest where nobody chose. */
  readonly otherwise?: PlainKind | undefined
}

export type UnderlayFile = {
  readonly streets: Streets
  readonly fit: Fitted
  readonly otherwise: PlainKind
}

/** A GeoJSON file as a layer that fits. Throws a Refusal for what is none, or too much; `pause` lets others have their turn. */
export async function underlayIn(given: Given, pause: Pause): Promise<UnderlayFile> {
  const { bytes, fileName, decode } = given
  if (bytes.length > mostBytes) throw new Refusal('underlay-too-many')
  const { text } = decodeText(bytes, decode)
  if (looksBinary(bytes) || !/^\s*[[{]/.test(text)) throw new Refusal('underlay-not-geojson')
  const streets = await readStreets(parsedJson(text, fileName), pause)
  if (!streets) throw new Refusal('import-stopped')
  const otherwise = given.otherwise ?? streets.guess
  return { streets, fit: fitted(streets.drawnAs(otherwise)), otherwise }
}

/** What is kept of a file beside what it draws. */
export function factsOf({ streets, fit }: UnderlayFile, file: string) {
  const [[west, south], [east, north]] = streets.box
  const box: [[number, number], [number, number]] = [
    [west, south],
    [east, north],
  ]
  const { lines, areas } = streets
  return { file, lines, areas, box, detail: fit.detail }
}

/** What a look tells, but for the drawing. */
export function lookedOf(looked: UnderlayFile, file: string) {
  const { streets, fit, otherwise } = looked
  const { named, corners, leftOut } = streets
  const kept = fit.drawn
    .flatMap(({ parts }) => parts.flat())
    .reduce((sum, line) => sum + line.length, 0)
  return { ...factsOf(looked, file), named, corners, kept, leftOut: { ...leftOut }, otherwise }
}
