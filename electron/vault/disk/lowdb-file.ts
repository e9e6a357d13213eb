import { Low, type Adapter } from 'lowdb'
import type * as v from 'valibot'
import { safeParse } from 'valibot'
import { moveAside } from './kept-aside.ts'
import type { FilePort } from './file-port.ts'
import { readWhole, writeWhole } from './whole-file.ts'

export type SmallDatabase<T> = {
  readonly db: Low<T>
  /** The file was there and could not be read: it was kept aside under this name, and defaults are used. */
  readonly keptAside: string | null
  /** What is there is exactly what was written last; not so where it had to be read from its copy, or not at all. */
  readonly isWhole: boolean
}

/**
 * A small JSON file in lowdb's hands: one process, every write awaited and durable, the previous copy kept, checked by
 * its schema on read.
 */
export async function openSmallDatabase<S extends v.GenericSchema>(
  files: FilePort,
  path: string,
  schema: S,
  defaults: v.InferOutput<S>,
): Promise<SmallDatabase<v.InferOutput<S>>> {
  const parse = (bytes: Uint8Array): v.InferOutput<S> | null => {
    try {
      const read = safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)))
      return read.success ? read.output : null
    } catch {
      return null
    }
  }
  let keptAside: string | null = null
  let isWhole = true
  let writing: Promise<void> = Promise.resolve()
  const adapter: Adapter<v.InferOutput<S>> = {
    read: async () => {
      const read = await readWhole(files, path, parse)
      isWhole = read.kind === 'none' || (read.kind === 'read' && !read.fromBefore)
      if (read.kind === 'damaged') keptAside = await moveAside(files, path).catch(() => path)
      return read.kind === 'read' ? read.value : null
    },
    // One after the other, also where two coalitions are opened at once: each write moves the same three files about.
    write: (value) => {
      const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
      writing = writing.catch(() => undefined).then(() => writeWhole(files, path, bytes))
      return writing
    },
  }
  const db = new Low<v.InferOutput<S>>(adapter, defaults)
  await db.read()
  return { db, keptAside, isWhole }
}
