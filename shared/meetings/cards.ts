import * as v from 'valibot'
import type * as Y from 'yjs'
import { IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { HashSchema } from './room/values.ts'

/** Cards of one printing. */
export const mostCards = 400

/** Crockford's base 32: no letter that is taken for a digit. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 10

/** A code of a voting card: 10 signs of Crockford's base 32. */
export const CardCodeSchema = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{10}$/))

/** Cards that were printed together: a hash of each code, in order, so that it tells neither a code nor who got which. */
const PrintingSchema = v.object({
  at: MomentSchema,
  hashes: v.pipe(v.array(HashSchema), v.minLength(1), v.maxLength(mostCards)),
})

export type Printing = Readonly<v.InferOutput<typeof PrintingSchema>> & { readonly id: string }

/** Printings of voting cards of a meeting, plain values under fresh ids. */
export const cardsIn = (document: Y.Doc): Y.Map<unknown> => document.getMap('cards')

export function readPrinting(id: string, stored: unknown): Printing | null {
  const read = v.safeParse(PrintingSchema, stored)
  return read.success && v.is(IdSchema, id) ? { ...read.output, id } : null
}

/** Hashes of all cards of a meeting, each once, in order. */
export const allCards = (document: Y.Doc): readonly string[] => [
  ...new Set(
    [...cardsIn(document).entries()]
      .flatMap(([id, stored]) => readPrinting(id, stored)?.hashes ?? [])
      .toSorted(),
  ),
]

/** A code for one card from 10 random bytes: 50 bits. */
export const codeOf = (bytes: Uint8Array): string =>
  Array.from(bytes.slice(0, codeLength), (byte) => signs[byte & 31] ?? '0').join('')

/** A code as people type it: spaces and hyphens do not matter, nor small letters, nor an O for a 0, an I or L for a 1. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return v.is(CardCodeSchema, code) ? code : null
}

/** A receipt (16 hex digits) as people compare it with the printed list: four groups of three signs. */
export function spelledReceipt(receipt: string): string {
  const bytes = (receipt.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const spelled = (bits.slice(0, 60).match(/.{5}/g) ?? []).map(
    (five) => signs[Number.parseInt(five, 2)] ?? '0',
  )
  return (spelled.join('').match(/.{3}/g) ?? []).join(' ')
}

/** A code as it is printed: two groups of five. */
export const spelledCode = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`

/** The address of a card: that of the meeting, whose invitation stands after its #, with the card's code after a dot. */
export const cardLink = (link: string, code: string): string => `${link}.${code}`

/** The card's code in what follows # in an address; null where there is none. */
export const cardIn = (hash: string): string | null => {
  const [, code = ''] = hash.split('.')
  return v.is(CardCodeSchema, code) ? code : null
}
