import * as v from 'valibot'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { openSmallDatabase } from '#electron/vault/disk/lowdb-file.ts'
import { type WindowPlace, WindowPlaceSchema } from './window-place.ts'

export type WindowDesk = {
  /** Null before the first time. */
  readonly read: () => WindowPlace | null
  /** Keep it. A disk that does not take it costs nobody anything. */
  readonly write: (place: WindowPlace) => Promise<void>
}

const KeptSchema = v.strictObject({ place: v.nullable(WindowPlaceSchema) })

/** Where this computer's window was, in window.json beside what else the shell keeps. */
export async function openWindowDesk(files: FilePort): Promise<WindowDesk> {
  const nothing = { place: null }
  const opened = await openSmallDatabase(files, 'window.json', KeptSchema, nothing).catch(
    () => null,
  )
  return {
    read: () => opened?.db.data.place ?? null,
    write: async (place) => {
      if (opened === null) return
      opened.db.data = { place }
      await opened.db.write().catch(() => undefined)
    },
  }
}
