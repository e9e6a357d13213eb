import { extname } from 'node:path'
import { needed, oneOf, optional, type Values } from '../arguments.ts'

/** The format `--format` names, or else the ending of the file to be written. */
export function formatIn<F extends string>(values: Values, known: readonly F[]): F {
  const ending = extname(needed(values, 'out')).slice(1).toLowerCase()
  const byEnding = known.find((format) => format === ending)
  const named = optional(values, 'format')
  if (named === null && byEnding !== undefined) return byEnding
  return oneOf('--format', named ?? '', known)
}
