import type { Encoding } from '#shared/assets/csv/encoding.ts'
import { Refusal } from '#shared/contract/problem.ts'

/** One file, as far as can be told before it is read as a list. */
export type FileContent =
  | { readonly kind: 'binary' | 'markup'; readonly name: string }
  | {
      readonly kind: 'text'
      readonly name: string
      readonly text: string
      readonly encoding: Encoding
    }
  | {
      readonly kind: 'json'
      readonly name: string
      readonly document: unknown
      readonly encoding: Encoding
    }

/** Beginnings of files that are no text: PDF, PNG, JPEG, GIF, gzip, older workbooks, RAR, 7z. */
const beginnings = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
] as const

/** Told by how it begins, or by a zero byte among the first thousand, which text has only in UTF-16. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (beginnings.some((begin) => begin.every((byte, at) => bytes[at] === byte))) return true
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isWide) return false
  const zeros = [0, 0]
  const looked = Math.min(bytes.length, 1000)
  for (let at = 0; at < looked; at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Many zeros on one side only is UTF-16 without its mark.
  return even + odd > 0 && Math.max(even, odd) < looked / 4
}

/** Brackets within brackets. The deepest of the formats read here goes to a dozen; whoever writes out thousands runs out of stack. */
const deepest = 200

/**
 * JSON as a document; where it is none, undefined, or with a name to say it of, a Refusal with the line it breaks off at.
 * Refuses what is nested deeper than any list of strengths.
 */
export function parsedJson(text: string, name: string | null): unknown {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (cause) {
    if (name === null) return undefined
    throw new Refusal('json-broken', { line: lineOfFault(text, cause) }, cause)
  }
  if (isDeeper(text)) throw new Refusal('json-too-deep', { most: deepest })
  return document
}

/** Whether brackets of a JSON text, which is known to be one, stand too deep in each other. Those in strings are words. */
function isDeeper(text: string): boolean {
  let depth = 0
  let isWords = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isWords && code === backslash) at += 1
    else if (code === quote) isWords = !isWords
    else if (isWords) continue
    else if (code === bracket || code === brace) depth += 1
    else if (code === bracket + 2 || code === brace + 2) depth -= 1
    if (depth > deepest) return true
  }
  return false
}

const [quote, backslash, bracket, brace] = [0x22, 0x5c, 0x5b, 0x7b]

function lineOfFault(text: string, fault: unknown): number {
  const said = fault instanceof Error ? /at position (\d+)/.exec(fault.message)?.[1] : undefined
  const end = said === undefined ? text.trimEnd().length : Number(said)
  return text.slice(0, end).split('\n').length
}
