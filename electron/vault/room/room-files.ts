import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { IdSchema } from '#shared/contract/values.ts'
import { type Entry, EntrySchema } from '#shared/meetings/room/entry.ts'
import { HashSchema } from '#shared/meetings/room/values.ts'
import { unlessMissing } from '../disk/file-error.ts'
import type { FilePort } from '../disk/file-port.ts'
import { openFrameLog, type FrameLog } from '../disk/frame-log.ts'
import type { Sealer } from '../disk/snapshot-bytes.ts'
import { readWhole, writeWhole } from '../disk/whole-file.ts'
import type { World } from '../clock.ts'
import { fromHex } from '../coalition/identity.ts'
import { openBytes, sealBytes } from '../keys/sealed-bytes.ts'

const hex = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`)))

/** What this computer keeps secret about one room while it is open. */
const SecretsSchema = v.strictObject({
  version: v.literal(1),
  room: hex(16),
  /** Seals the journal; destroyed with the room. */
  key: hex(32),
  guest: hex(16),
  words: hex(4),
  noteTaker: hex(16),
  interpreter: hex(16),
  /** Where phones came in last, so that they find it again; 0 before that. */
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(65_535)),
  /** Keys of votes whose ballots lie in files of their own, by step; destroyed when they are counted. */
  rounds: v.record(IdSchema, hex(32)),
  /** Hashes of the cards of such a vote, each for ever at the place it had first: cards may be printed while it runs. */
  cards: v.optional(v.record(IdSchema, v.array(HashSchema)), {}),
})

export type RoomSecrets = Readonly<v.InferOutput<typeof SecretsSchema>>

type Change = Partial<Pick<RoomSecrets, 'port' | 'rounds' | 'cards'>>

type Ports = {
  readonly files: FilePort
  readonly sealer: Sealer
  readonly world: Pick<World, 'random'>
}

/** Where the room's files lie within the coalition's folder. */
export const folderIn = (coalition: string) => `${coalition}/room`
const secretsIn = (coalition: string) => `${folderIn(coalition)}/room.sealed`
const journalIn = (coalition: string) => `${folderIn(coalition)}/journal.log`
const purpose = 'commonweave/room/1'

/** A room's journal on disk: entries in order, each sealed under the room's own key. */
export type RoomJournal = {
  readonly secrets: RoomSecrets
  /** Durable when it resolves; rejects with `NotSaved` where they are not. */
  readonly append: (entries: readonly Entry[]) => Promise<void>
  /** Everything durable. */
  readonly entries: () => Promise<readonly Entry[]>
  /** After a failure: try again; resolves to whether appending works. */
  readonly retry: () => Promise<boolean>
  readonly note: (change: Change) => Promise<void>
  /** Note that something is no more, and keep no copy that still has it. */
  readonly forget: (change: Change) => Promise<void>
  readonly close: () => Promise<void>
  /** Remove all of it; without the key what a disk may still hold of it opens for nobody. */
  readonly destroy: () => Promise<void>
}

/** Begin a journal. `coalition` is the coalition's folder. */
export async function beginJournal(
  ports: Ports,
  coalition: string,
  secrets: RoomSecrets,
): Promise<RoomJournal> {
  await ports.files.makeFolder(folderIn(coalition))
  await destroyFiles(ports.files, coalition)
  await writeSecrets(ports, coalition, secrets)
  return openWith(ports, coalition, secrets)
}

/** The journal of a room that was open when this computer stopped; null where there is none. */
export async function openJournal(ports: Ports, coalition: string): Promise<RoomJournal | null> {
  const parse = (bytes: Uint8Array) => parseSecrets(ports.sealer, bytes)
  const read = await readWhole(ports.files, secretsIn(coalition), parse)
  if (read.kind === 'none') return null
  if (read.kind === 'damaged') throw new Refusal('room-damaged')
  return openWith(ports, coalition, read.value)
}

async function openWith(ports: Ports, coalition: string, first: RoomSecrets): Promise<RoomJournal> {
  const { files, world } = ports
  let secrets = first
  const key = fromHex(secrets.key)
  const opened = await openFrameLog(files, journalIn(coalition), { spaceId: fromHex(secrets.room) })
  if (opened.kind !== 'open') throw new Refusal('room-damaged')
  const { log } = opened
  let last: Promise<unknown> = Promise.resolve()
  // One after the other: the file is replaced as a whole.
  const note = (change: Change) => {
    secrets = { ...secrets, ...change }
    const noted = last.then(() => writeSecrets(ports, coalition, secrets))
    last = noted.catch(() => undefined)
    return noted
  }
  return {
    get secrets() {
      return secrets
    },
    append: async (entries) => {
      await log.append(
        entries.map((entry) =>
          sealBytes(key, purpose, bytesOf(JSON.stringify(entry)), world.random),
        ),
      )
    },
    entries: () => readEntries(log, key),
    retry: async () => (await log.retry()) === null,
    note,
    forget: async (change) => {
      await note(change)
      await unlessMissing(files.remove(`${secretsIn(coalition)}.before`))
      await files.syncFolder(folderIn(coalition))
    },
    close: () => log.close(),
    destroy: async () => {
      await log.close()
      await destroyFiles(files, coalition)
    },
  }
}

async function readEntries(log: FrameLog, key: Uint8Array): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const { payload } of log.frames()) {
    const plain = openBytes(key, purpose, payload)
    const read = v.safeParse(EntrySchema, plain && parsed(plain))
    // What this version cannot read was written by a newer one: the room would not be the same without it.
    if (!read.success) throw new Refusal('made-by-newer-app')
    entries.push(read.output)
  }
  return entries
}

const writeSecrets = ({ files, sealer }: Ports, coalition: string, secrets: RoomSecrets) =>
  writeWhole(files, secretsIn(coalition), sealer.seal(bytesOf(JSON.stringify(secrets)), purpose))

function parseSecrets(sealer: Sealer, bytes: Uint8Array): RoomSecrets | null {
  const plain = sealer.open(bytes, purpose)
  const read = v.safeParse(SecretsSchema, plain && parsed(plain))
  return read.success ? read.output : null
}

/** The key goes first: from then on nothing else can be read. */
async function destroyFiles(files: FilePort, coalition: string): Promise<void> {
  const secrets = secretsIn(coalition)
  for (const path of [secrets, `${secrets}.new`, `${secrets}.before`])
    await unlessMissing(files.remove(path))
  for (const name of await files.list(folderIn(coalition)))
    await unlessMissing(files.remove(`${folderIn(coalition)}/${name}`))
  await files.syncFolder(folderIn(coalition))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
