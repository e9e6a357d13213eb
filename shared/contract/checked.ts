import * as v from 'valibot'
import { Refusal } from './problem.ts'

/** Check what came in at the door; refuses with the first field that does not fit. */
export function checkedInput<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): v.InferOutput<S> {
  const read = v.safeParse(schema, input)
  if (read.success) return read.output
  const [issue] = read.issues
  throw new Refusal('input-does-not-fit', { field: issue ? (v.getDotPath(issue) ?? '') : '' })
}
