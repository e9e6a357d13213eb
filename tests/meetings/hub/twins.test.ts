import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outcomesIn } from '#shared/meetings/outcome.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { shuffleBy } from '#electron/vault/shuffle-by.ts'
import { BallotFile } from '#electron/vault/room/ballot-file.ts'
import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { newRemains } from '#tests/support/vault.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { phone, until } from './hub-ground.ts'
import { deskOf, openMeeting } from './room-ground.ts'

const option = (at: number) => `option${String(at).padStart(10, '0')}`
const choices = [
  { marks: { [option(1)]: 3 }, passed: false },
  { marks: { [option(2)]: 1 }, passed: false },
  { marks: { [option(1)]: 1, [option(2)]: 2 }, passed: false },
  { marks: {}, passed: true },
]

/**
 * A meeting in which four phones vote in secret and one asks for a pause: `order` says whose ballot is whose, `asks` who asks.
 * Everything waits for what came before it, so that both runs differ in this alone.
 */
async function hold(order: readonly number[], asks: number) {
  const remains = newRemains()
  const here = await openMeeting({ remains })
  const { link, meeting, agenda, openDoor, shown, vault } = here
  await link.run('room/open', { meeting })
  const door = await openDoor()
  const sizes: string[][] = []
  const guests: Awaited<ReturnType<typeof phone>>[] = []
  for (let at = 0; at < order.length; at += 1) {
    const guest = await phone(door, { ...door, token: String(at).repeat(32) })
    const frames: string[] = []
    sizes.push(frames)
    guest.socket.on('message', (data) => {
      if (data instanceof ArrayBuffer) frames.push(`in ${String(data.byteLength)}`)
    })
    const send = guest.socket.send.bind(guest.socket)
    guest.socket.send = (bytes: Buffer) => {
      frames.push(`out ${String(bytes.length)}`)
      send(bytes)
    }
    guests.push(guest)
    await until(() => guest.heard.some(({ kind }) => kind === 'mine'))
    // Everybody has seen that one more is here.
    await until(() =>
      guests.every(({ heard }) =>
        heard.some((frame) => frame.kind === 'view' && frame.view.people === at + 1),
      ),
    )
  }
  const step = agenda[1] ?? ''
  await link.run('room/begin', { item: step })
  await until(() =>
    guests.every(({ heard }) =>
      heard.some((frame) => frame.kind === 'view' && frame.view.step?.id === step),
    ),
  )
  for (const frames of sizes) frames.length = 0
  for (const [at, guest] of guests.entries()) {
    if (at === asks) {
      guest.say({ kind: 'pause', help: 'heavy' })
      await until(() => guest.heard.some(({ kind }) => kind === 'heard'))
    }
    const { marks, passed } = choices[order[at] ?? 0] ?? { marks: {}, passed: true }
    const receipt = String(at).repeat(16)
    guest.say({ kind: 'ballot', step, n: 1, card: null, receipt, marks, passed })
    await until(() => guest.heard.some(({ kind }) => kind === 'took'))
    await until(() => deskOf(shown.room)?.public.step?.finished.gave === at + 1)
  }
  // While it is closed views go out as they are due.
  const during = sizes.map((frames) => [...frames])
  const journal = statSync(files(remains.folder).find((one) => one.endsWith('journal.log')) ?? '')
  await link.run('room/lead', { lead: { kind: 'close', step } })
  await until(() => deskOf(shown.room)?.public.step?.phase === 'closed')
  await link.run('room/end', {})
  const { outcome, pushes } = await outcomeOf(here)
  await vault.close()
  const names = files(remains.folder).map((path) =>
    path.slice(remains.folder.length).replaceAll(/[0-9a-f]{16,}/g, 'id'),
  )
  return { sizes: during, journal: journal.size, outcome, names: names.toSorted(), pushes }
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

type Here = Awaited<ReturnType<typeof openMeeting>>

/** What stays of the vote, without receipts, in an order of its own. */
async function outcomeOf({ vault, meeting, remains }: Here) {
  const [place] = remains.places.values()
  const coalition = await vault.coalition(place?.secrets.space ?? '')
  const outcome = JSON.stringify(
    [...outcomesIn(coalition.space.shelf().read(meetingDocument(meeting))).values()],
    (key, value: unknown) => {
      if (key === 'receipt' || key === 'at' || key === 'minutes') return null
      return key === 'ballots' && Array.isArray(value)
        ? value.map((one) => JSON.stringify({ ...one, receipt: null })).toSorted()
        : value
    },
  )
  const document = coalition.space.shelf().read(meetingDocument(meeting))
  // How much was written, without the numbers that name who wrote it.
  const pushes = [...document.store.clients.values()].map((structs) => structs.length)
  return { outcome, pushes: pushes.toSorted((a, b) => a - b) }
}

test('who voted how and who asked for a pause shows nowhere: with two of them exchanged, all else is the same', async () => {
  const one = await hold([0, 1, 2, 3], 0)
  const other = await hold([3, 1, 2, 0], 3)
  expect(other.outcome).toBe(one.outcome)
  expect([other.names, other.pushes]).toEqual([one.names, one.pushes])
  expect(other.journal).toBe(one.journal)
  expect(other.sizes.slice(1, 3)).toEqual(one.sizes.slice(1, 3))
  // Those two change only the frames of the pause itself, however their ballots differ.
  expect(one.sizes[0]).toEqual(['out 272', 'in 272', ...(other.sizes[0] ?? [])])
  expect(one.sizes[1]).toContain('out 2064')
})

test('the order in which ballots are published has nothing to do with the order in which they came', async () => {
  const rounds = 60
  const ballots = 12
  let sum = 0
  for (let round = 0; round < rounds; round += 1) {
    const { bytes } = seededRandom(round + 7)
    const random = (length: number) =>
      length > 2048 ? new Uint8Array(length).fill(1) : bytes(length)
    const world = { random }
    const ports = { files: memoryFilePort(), world }
    const file = await BallotFile.make(ports, 'ballots', new Uint8Array(32).fill(7), 64)
    // Receipts that grow as ballots come: what sorts by them would give the order away.
    for (let at = 0; at < ballots; at += 1)
      await file.cast(at, { receipt: String(at).padStart(16, '0'), marks: {}, passed: true })
    const published = shuffleBy(random)(await file.all()).map(({ receipt }) => Number(receipt))
    sum += rankCorrelation(published)
  }
  // The mean of 60 independent correlations of 12 has a standard deviation of about 0.039.
  expect(Math.abs(sum / rounds)).toBeLessThan(0.16)
})

/** Spearman's rank correlation of values from 0 on with the order they came in. */
function rankCorrelation(values: readonly number[]): number {
  const n = values.length
  const squares = values.reduce((total, value, at) => total + (value - at) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}
