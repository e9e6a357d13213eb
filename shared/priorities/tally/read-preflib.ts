import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { LineSchema } from '#shared/contract/values.ts'
import { boxLimits, type PublishedBox } from './published-box.ts'

/** Published elections are larger than a meeting. */
const mostBallots = 200_000

/**
 * Read strict orders as PrefLib publishes them (`.soc`, `.soi`, https://www.preflib.org/format): names in lines
 * `# ALTERNATIVE NAME 1: …`, then lines `12: 3,1,2`, so many ballots with that order. The file names no method and no rule
 * for ties; it is taken for ranked ballots whose ties are all kept.
 */
export function readPreflib(text: string): PublishedBox {
  if (text.length > boxLimits.bytes) throw new Refusal('box-too-large')
  const lines = text.split(/\r?\n/)
  const options = lines.flatMap((line) => /^# ALTERNATIVE NAME \d+: (.+)$/.exec(line)?.[1] ?? [])
  const isList = options.length >= 2 && options.length <= boxLimits.options
  if (!isList || !options.every((name) => v.is(LineSchema, name)))
    throw new Refusal('box-no-orders')
  const title = /^# TITLE: (.+)$/m.exec(text)?.[1] ?? ''
  const ballots: PublishedBox['ballots'] = []
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('#') || line.trim() === '') continue
    const marks = marksOn(line, options.length)
    if (marks === null) throw new Refusal('box-order', { line: at + 1 })
    if (ballots.length + marks.times > mostBallots)
      throw new Refusal('box-too-many', { most: mostBallots })
    for (let time = 0; time < marks.times; time += 1) ballots.push({ marks: marks.places })
  }
  return {
    format: 'commonweave-box',
    version: 1,
    question: v.is(LineSchema, title) ? title : '',
    options,
    method: 'instant-runoff',
    dots: null,
    tie: 'all-tied',
    quorum: null,
    turnout: { of: 'people', could: null, paper: null },
    ballots,
  }
}

/** The places of one line by option, and how many ballots say so; null where it is no strict order of known options. */
function marksOn(line: string, options: number) {
  const [, times, order] = /^(\d{1,6}): ?(\d+(?:,\d+)*)$/.exec(line) ?? []
  if (times === undefined || order === undefined) return null
  const places = Array.from({ length: options }, (): number | null => null)
  for (const [at, number] of order.split(',').entries()) {
    const option = Number(number) - 1
    if (places[option] !== null) return null
    places[option] = at + 1
  }
  return { times: Number(times), places }
}
