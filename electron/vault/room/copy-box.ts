import type { World } from '../clock.ts'
import { fromHex } from '../coalition/identity.ts'
import { unlessMissing } from '../disk/file-error.ts'
import type { FilePort } from '../disk/file-port.ts'
import { BallotFile } from './ballot-file.ts'
import { ballotsIn, type RoomJournal } from './room-files.ts'

type Ports = { readonly files: FilePort; readonly world: Pick<World, 'random'> }

/** The file of a vote in the copy of a room, while its ballots are cast. */
export type CopyBox = { readonly step: string; readonly file: BallotFile }

/** Write the file of a vote as it is on the laptop that leads. Durable when it resolves. */
export async function writeBox(
  { files }: Ports,
  folder: string,
  step: string,
  bytes: Uint8Array,
): Promise<void> {
  await unlessMissing(files.remove(ballotsIn(folder, step)))
  await files.writeNew(ballotsIn(folder, step), bytes)
  await files.syncFolder(folder)
}

/** The file of the vote whose key is here. A vote that has just begun comes with its file first. */
export async function openBox(
  ports: Ports,
  { folder, secrets }: RoomJournal,
): Promise<CopyBox | null> {
  const names = new Set(await ports.files.list(folder))
  for (const [step, key] of Object.entries(secrets.rounds)) {
    const path = ballotsIn(folder, step)
    if (names.has(path.slice(folder.length + 1)))
      return { step, file: await BallotFile.open(ports, path, fromHex(key)) }
  }
  return null
}
