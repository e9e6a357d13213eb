import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { type Entry, EntrySchema, RoomIdSchema } from '#shared/meetings/room/entry.ts'
import {
  hexOf,
  type SharedSecrets,
  SharedSecretsSchema,
} from '#shared/meetings/room/wire/copy-words.ts'
import { unlessMissing } from '../disk/file-error.ts'
import type { FilePort } from '../disk/file-port.ts'
import { openFrameLog, type FrameLog } from '../disk/frame-log.ts'
import type { Sealer } from '../disk/snapshot-bytes.ts'
import { readWhole, writeWhole } from '../disk/whole-file.ts'
import type { World } from '../clock.ts'
import { fromHex } from '../coalition/identity.ts'
import { openBytes, sealBytes } from '../keys/sealed-bytes.ts'
import { Signal } from '../space/signal.ts'

/** What this computer keeps secret about one room while it is open. */
const SecretsSchema = v.strictObject({
  version: v.literal(1),
  room: RoomIdSchema,
  /** Seals the journal, on this computer alone; destroyed with the room. */
  key: hexOf(32),
  ...SharedSecretsSchema.entries,
})

export type RoomSecrets = Readonly<v.InferOutput<typeof SecretsSchema>>

/** The secrets of a room that is opened now. */
export function newSecrets({ random }: Pick<World, 'random'>): RoomSecrets {
  const draw = (bytes: number) => Buffer.from(random(bytes)).toString('hex')
  return {
    version: 1,
    room: draw(16),
    key: draw(32),
    guest: draw(16),
    words: draw(4),
    noteTaker: draw(16),
    interpreter: draw(16),
    port: 0,
    origins: [],
    rounds: {},
    cards: {},
  }
}

/** What others who run or copy the room have to know of it. */
export function sharedOf({
  version: _1,
  room: _2,
  key: _3,
  ...shared
}: RoomSecrets): SharedSecrets {
  return shared
}

type Change = Partial<SharedSecrets>

export type JournalPorts = {
  readonly files: FilePort
  readonly sealer: Sealer
  readonly world: Pick<World, 'random'>
}

/** Where the files of a room that was opened here lie within the coalition's folder. */
export const ownRoomIn = (coalition: string) => `${coalition}/room`
/** Files of ballots begin so, followed by the id of their step. */
const ballotsName = 'ballots-'
export const ballotsIn = (room: string, step: string) => `${room}/${ballotsName}${step}`
const secretsIn = (room: string) => `${room}/room.sealed`
const journalIn = (room: string) => `${room}/journal.log`
const purpose = 'commonweave/room/1'
const mostOrigins = 16

/** A room's journal on disk: entries in order, each sealed under the room's own key. */
export type RoomJournal = {
  /** The folder of the room's files. */
  readonly folder: string
  /** A secret has changed, and that is durable. */
  readonly noted: Signal<void>
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

/** Begin a journal in a folder of its own. */
export async function beginJournal(
  ports: JournalPorts,
  room: string,
  secrets: RoomSecrets,
): Promise<RoomJournal> {
  const journal = await stageJournal(ports, room, secrets)
  await journal.note({})
  return journal
}

/** Begin a journal that is none before its secrets are noted: until then nothing of it opens after a restart. */
export async function stageJournal(
  ports: JournalPorts,
  room: string,
  secrets: RoomSecrets,
): Promise<RoomJournal> {
  await ports.files.makeFolder(room)
  await emptyRoom(ports.files, room)
  return openWith(ports, room, secrets)
}

/** The journal of a room that was open when this computer stopped; null where there is none. */
export async function openJournal(ports: JournalPorts, room: string): Promise<RoomJournal | null> {
  const parse = (bytes: Uint8Array) => parseSecrets(ports.sealer, bytes)
  const read = await readWhole(ports.files, secretsIn(room), parse)
  if (read.kind === 'none') return null
  if (read.kind === 'damaged') throw new Refusal('room-damaged')
  return openWith(ports, room, read.value)
}

async function openWith(
  ports: JournalPorts,
  room: string,
  first: RoomSecrets,
): Promise<RoomJournal> {
  const { files, world } = ports
  let secrets = first
  const key = fromHex(secrets.key)
  const opened = await openFrameLog(files, journalIn(room), { spaceId: fromHex(secrets.room) })
  if (opened.kind !== 'open') throw new Refusal('room-damaged')
  const { log } = opened
  let last: Promise<unknown> = Promise.resolve()
  const told = new Signal<void>()
  // One after the other: the file is replaced as a whole.
  const note = (change: Change) => {
    // Nobody is told of a secret that is not durable.
    const noted = last.then(async () => {
      const changed = { ...secrets, ...change }
      await writeSecrets(ports, room, changed)
      secrets = changed
    })
    last = noted.catch(() => undefined)
    return noted.then(() => {
      told.emit()
    })
  }
  return {
    folder: room,
    noted: told,
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
      await unlessMissing(files.remove(`${secretsIn(room)}.before`))
      await files.syncFolder(room)
    },
    close: () => log.close(),
    destroy: async () => {
      await log.close()
      await destroyRoom(files, room)
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

const writeSecrets = ({ files, sealer }: JournalPorts, room: string, secrets: RoomSecrets) =>
  writeWhole(files, secretsIn(room), sealer.seal(bytesOf(JSON.stringify(secrets)), purpose))

function parseSecrets(sealer: Sealer, bytes: Uint8Array): RoomSecrets | null {
  const plain = sealer.open(bytes, purpose)
  const read = v.safeParse(SecretsSchema, plain && parsed(plain))
  return read.success ? read.output : null
}

/** Remove all files of a room and their folder. Rejects where the disk refuses to let go of a file. */
export async function destroyRoom(files: FilePort, room: string): Promise<void> {
  await emptyRoom(files, room)
  // A folder that stays is empty, and the next opening tries again.
  await files.removeFolder(room).catch(() => undefined)
}

/** The key goes first: from then on nothing else can be read. */
async function emptyRoom(files: FilePort, room: string): Promise<void> {
  const secrets = secretsIn(room)
  for (const path of [secrets, `${secrets}.new`, `${secrets}.before`])
    await unlessMissing(files.remove(path))
  const names = await unlessMissing(files.list(room))
  if (names === null) return
  for (const name of names) await unlessMissing(files.remove(`${room}/${name}`))
  await files.syncFolder(room)
}

/** Files of ballots whose key was destroyed, and which were not gone when the power went. */
export async function removeBallotsBut(
  files: FilePort,
  room: string,
  steps: readonly string[],
): Promise<void> {
  const kept = new Set(steps.map((step) => `${ballotsName}${step}`))
  for (const name of await files.list(room))
    if (name.startsWith(ballotsName) && !kept.has(name))
      await unlessMissing(files.remove(`${room}/${name}`))
}

/** Keep where phones come in: they look there again, and whoever takes over has to know their pages. `names`: by which they may come besides. */
export async function noteWay(
  journal: RoomJournal,
  urls: readonly string[],
  names: readonly string[],
): Promise<void> {
  const [own = 'http://127.0.0.1:1'] = urls
  const { port, origins } = journal.secrets
  const ways = [...urls, ...names.map((name) => `http://${name}:${new URL(own).port}/`)]
  const all = [...new Set([...origins, ...ways.map((url) => new URL(url).origin)])]
  const isKnown = port === Number(new URL(own).port) && all.length === origins.length
  if (!isKnown)
    await journal.note({ port: Number(new URL(own).port), origins: all.slice(-mostOrigins) })
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
