import type { Shelf } from '#shared/documents/desk.ts'
import { isDocumentName } from '#shared/documents/names.ts'
import { Replica, type ReplicaPorts } from '#shared/sealed-log/replica/replica.ts'
import type { FrameLog } from '../disk/frame-log.ts'
import { DocumentShelf } from './document-shelf.ts'

/** No log writes under this one: these documents are only read. */
const reader = 0

/**
 * All documents made once more from the log alone, beside those in use: what a snapshot has to agree with. Throws where
 * an accepted update cannot be applied.
 */
export async function shelfFromLog(
  log: Pick<FrameLog, 'frames'>,
  ports: ReplicaPorts,
): Promise<Shelf> {
  const replica = new Replica(ports)
  const shelf = new DocumentShelf({
    clientOf: () => reader,
    clocksOf: (name) => replica.clocksOf(name),
    renamed: (applied) => replica.renamed(applied),
    onLocal: () => undefined,
    onBroken: (_name, cause) => {
      throw cause
    },
    onSnapshotRefused: () => undefined,
  })
  for await (const frame of log.frames())
    for (const applied of replica.replay(frame.payload))
      if (isDocumentName(applied.document)) shelf.take(applied.document, applied, frame.sequence)
  return {
    read: (name) => shelf.read(name),
    authorOf: (client) => replica.authorOf(client),
  }
}
