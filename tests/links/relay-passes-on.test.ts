import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { RelayRoom } from '#electron/relay/relay-room.ts'
import { usualRules } from '#electron/relay/relay.ts'
import { decodeFrame, encodeFrame, type Frame } from '#shared/sealed-log/frames.ts'
import { pace } from '#shared/sealed-log/sync/pace.ts'
import { EventQueue } from '#tests/faults/simulator/event-queue.ts'
import { nodeSuite, opened, seal, signer, space } from '#tests/sealed-log/sample.ts'

/** A room in time that passes when told to, whose disk answers when told to. */
function openRoom() {
  const time = new EventQueue()
  let write: { readonly resolve: (last: number) => void; readonly reject: () => void } | null = null
  let failures = 0
  const ended: number[] = []
  const file = {
    add: () =>
      new Promise<number>((resolve, reject) => {
        write = {
          resolve,
          reject: () => {
            reject(new Error('the disk is full'))
          },
        }
      }),
    from: async function* () {},
    close: () => Promise.resolve(),
  }
  const after = (milliseconds: number, call: () => void) => {
    let isStopped = false
    time.after(milliseconds, () => {
      if (!isStopped) call()
    })
    return () => {
      isStopped = true
    }
  }
  const room = new RelayRoom(space, file, {
    suite: nodeSuite,
    world: { ...nodeWorld, ticks: () => time.now, after },
    quota: usualRules.room,
    onFailure: () => (failures += 1),
  })
  const join = (link: number) => {
    const got: Frame[] = []
    room.join(link, {
      send: (bytes) => {
        const reading = decodeFrame(bytes)
        if (reading.ok) got.push(reading.frame)
      },
      buffered: () => 0,
      drained: () => Promise.resolve(),
      close: () => ended.push(link),
    })
    return got
  }
  return { room, time, join, ended, written: () => write, failures: () => failures }
}

const told = (got: readonly Frame[]) =>
  got.flatMap((frame) => (frame.kind === 'have' ? frame.have.entries.map(({ log }) => log) : []))
const brought = (got: readonly Frame[]) =>
  got.flatMap((frame) => (frame.kind === 'envelopes' ? frame.envelopes : []))

test('a relay passes on at once, and says that it holds something only once that is durable', async () => {
  const { room, time, join, written } = openRoom()
  const [toAna, toBea] = [join(1), join(2)]
  const taking = room.receive(1, encodeFrame({ kind: 'envelopes', envelopes: [opened.bytes] }))
  await turn()
  expect(brought(toBea)).toEqual([opened.bytes])
  expect(brought(toAna)).toEqual([])
  time.pass(3 * pace.heartbeat)
  expect([...told(toAna), ...told(toBea)]).toEqual([])
  written()?.resolve(1)
  await taking
  time.pass(pace.announceAfter)
  expect(told(toAna)).toEqual([signer.log])
  expect(told(toBea)).toEqual([signer.log])
  expect(brought(toBea)).toHaveLength(1)
})

test('what its disk refuses is never said to be held', async () => {
  const { room, time, join, written, failures } = openRoom()
  const [toAna, toBea] = [join(1), join(2)]
  const taking = room.receive(1, encodeFrame({ kind: 'envelopes', envelopes: [opened.bytes] }))
  await turn()
  written()?.reject()
  await taking
  time.pass(3 * pace.heartbeat)
  expect(failures()).toBe(1)
  expect([...told(toAna), ...told(toBea)]).toEqual([])
})

test('where its disk refuses, all links end once, so that whoever dials anew is served', async () => {
  const { room, join, ended, written, failures } = openRoom()
  join(1)
  join(2)
  const answer = seal({ kind: 'answer' }, { seen: [], obeys: [] })
  for (const envelope of [opened.bytes, answer.bytes]) {
    const taking = room.receive(1, encodeFrame({ kind: 'envelopes', envelopes: [envelope] }))
    await turn()
    written()?.reject()
    await taking
  }
  expect(ended).toEqual([1, 2])
  expect(failures()).toBe(1)
})
