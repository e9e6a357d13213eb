import { type AssetContent, factFields } from './asset.ts'
import { assetKinds, audiences } from './kinds.ts'

/** Fields an import brings; the order is part of what is stored in `source.was`, so new ones are only added at the end. */
export const trackedFields = [
  'name',
  'kind',
  'strong',
  'offers',
  'welcomes',
  'organization',
  'place',
  'address',
  'home',
  'audience',
  'more',
  'shape',
  ...factFields,
] as const

export type TrackedField = (typeof trackedFields)[number]

const width = 4
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * What a record said, as one short mark per field, so that it can be told later which fields people have edited since,
 * on any computer and without keeping the file. 24 bits of FNV-1a: it tells edits apart, it protects nothing.
 */
export function marksOf(content: AssetContent): string {
  let marks = ''
  for (let at = 0; at < trackedFields.length; at += 1) {
    const field = trackedFields[at]
    if (field) marks += markOf(valueOf(content, field))
  }
  return marks.endsWith(unsaid) ? marks.slice(0, -unsaid.length) : marks
}

/** The same for any values, one mark each. */
export const marksOfValues = (values: readonly unknown[]): string => values.map(markOf).join('')

/** Fields whose marks differ. A mark that is not there (a foreign one) counts as different. */
export function fieldsBetween(before: string, after: string): readonly TrackedField[] {
  const [was, is] = [whole(before), whole(after)]
  if (was === is && was.length === trackedFields.length * width) return none
  return trackedFields.filter((_, at) => {
    const start = at * width
    const mark = was.slice(start, start + width)
    return mark.length < width || mark !== is.slice(start, start + width)
  })
}

const none: readonly TrackedField[] = []

/** Fields before `shape`, as in records of earlier versions. What all leave out is not marked, so most records stay as small. */
const firstFields = trackedFields.indexOf('shape')

const whole = (marks: string): string =>
  marks.length === firstFields * width ? marks + unsaid : marks

/** A text that people now write together counts as edited; a place is its numbers, in whatever order its keys are. */
function valueOf(content: AssetContent, field: TrackedField): unknown {
  const { place, strongText } = content
  if (field === 'strong' && strongText !== null) return strongText
  if (field === 'shape')
    return content.shape && [content.shape.points, content.shape.lines, content.shape.areas]
  if (field !== 'place' || place === null) return content[field]
  return place.form === 'point' ? place.at : [...place.around, place.radius]
}

function markOf(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return emptyList
  return common.get(value) ?? markOfHash(feed(basis, value))
}

const basis = 0x811c9dc5

function markOfHash(hash: number): string {
  const bits = (hash ^ (hash >>> 24)) & 0xffffff
  return `${pairs[bits & 4095] ?? ''}${pairs[bits >>> 12] ?? ''}`
}

const pairs = Array.from(
  { length: 4096 },
  (_, at) => digits.charAt(at & 63) + digits.charAt(at >> 6),
)

const open = 0xfffe
const close = 0xffff

/** Marks of what comes again in nearly every record. */
const common: ReadonlyMap<unknown, string> = new Map(
  [...assetKinds, ...audiences, '', null, true, false].map((value) => [
    value,
    markOfHash(feed(basis, value)),
  ]),
)

const emptyList = markOfHash(feed(basis, []))

const unsaid = markOfHash(feed(basis, null)) + emptyList.repeat(factFields.length)

/** Fed to the hash piece by piece, because building canonical JSON for it cost more than all the rest of an import. */
function feed(hash: number, value: unknown): number {
  if (Array.isArray(value)) {
    let fed = stir(hash, open)
    // By number: an iterator makes an object for each item, and this meets every cell of an import.
    for (let at = 0; at < value.length; at += 1) fed = feed(fed, value[at])
    return stir(fed, close)
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  let fed = hash
  // Two units at a time: this loop runs over every character of an import. Never past the end, which is slow to ask for.
  const last = text.length - 1
  for (let at = 0; at < last; at += 2)
    fed = stir(fed, text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))
  if (last % 2 === 0) fed = stir(fed, text.charCodeAt(last))
  return stir(fed, close)
}

function stir(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}
