import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { unlessMissing } from './file-error.ts'
import type { FilePort } from './file-port.ts'

const VersionSchema = v.object({ version: v.pipe(v.number(), v.integer()) })

/**
 * Refuse with `made-by-newer-app` where a small JSON file says that it is of a later version than `known`, before anything
 * is taken for damaged and moved. Every other file passes, whatever is in it.
 */
export async function refuseNewer(files: FilePort, path: string, known: number): Promise<void> {
  const bytes = await unlessMissing(files.read(path))
  if (bytes === null) return
  const read = v.safeParse(VersionSchema, parsed(bytes))
  if (read.success && read.output.version > known) throw new Refusal('made-by-newer-app')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
