import { expect, test } from 'vitest'
import { openFrameLog } from '#electron/vault/disk/frame-log.ts'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import { faultyPort } from '#tests/support/faulty-port.ts'
import { logPath, openLog, payload, readAll, spaceId } from '#tests/support/frame-logs.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

test('what was appended is there after closing and opening again, in order, on a real disk', async () => {
  const files = nodeFilePort(makeTempFolder('frame-log'))
  const first = await openLog(files)
  expect(first.health).toEqual({ kind: 'whole', missing: 0 })
  expect(await first.log.append([payload(1), payload(2, 70_000)])).toBe(2)
  expect(await first.log.append([payload(3)])).toBe(3)
  await first.log.close()

  const { log, health } = await openLog(files)
  expect(health).toEqual({ kind: 'whole', missing: 0 })
  expect(await readAll(log)).toEqual(
    new Map([
      [1, payload(1)],
      [2, payload(2, 70_000)],
      [3, payload(3)],
    ]),
  )
  expect(await log.read(2)).toEqual(payload(2, 70_000))
  expect(await log.read(4)).toBeNull()
  expect([...(await readAll(log, 2)).keys()]).toEqual([3])
  await log.close()
})

test('a frame costs 16 bytes beyond its payload, the file 32', async () => {
  const files = powerCutPort()
  const { log } = await openLog(files)
  await log.append([payload(1, 100), payload(2, 100)])
  expect((await files.read(logPath)).length).toBe(32 + 2 * (16 + 100))
})

test('appends that wait share one write and one sync, and keep their order', async () => {
  const files = faultyPort(powerCutPort())
  const { log } = await openLog(files)
  files.plan([])
  const sequences = await Promise.all([
    log.append([payload(1)]),
    log.append([payload(2), payload(3)]),
    log.append([payload(4)]),
  ])
  expect(sequences).toEqual([1, 3, 4])
  expect(files.count('write')).toBe(1)
  expect(files.count('sync')).toBe(1)
})

test('what is asked for during a write goes out in the next one', async () => {
  const files = faultyPort(powerCutPort())
  const { log } = await openLog(files)
  files.plan([])
  const order: number[] = []
  const note = (last: number) => order.push(last)
  const first = log.append([payload(1)]).then(note)
  await Promise.resolve()
  await Promise.resolve()
  await Promise.all([first, ...[2, 3, 4, 5].map((n) => log.append([payload(n)]).then(note))])
  expect(order).toEqual([1, 2, 3, 4, 5])
  expect(files.count('sync')).toBe(2)
})

test('short writes are gone on with until all is written', async () => {
  const files = faultyPort(powerCutPort(), [{ call: 'write', short: 7 }])
  const { log } = await openLog(files)
  await log.append([payload(1, 100), payload(2, 100)])
  const again = await openLog(files)
  expect(again.health.kind).toBe('whole')
  expect(await readAll(again.log)).toEqual(await readAll(log))
})

test('a log of another space, and one of a newer version, is not touched', async () => {
  const files = powerCutPort()
  const { log } = await openLog(files)
  await log.append([payload(1)])
  await log.close()
  const before = await files.read(logPath)
  const other = spaceId.toReversed()
  expect(await openFrameLog(files, logPath, { spaceId: other })).toEqual({ kind: 'other-space' })

  const newer = before.slice()
  const { crc32 } = await import('node:zlib')
  newer[4] = 2
  new DataView(newer.buffer).setUint32(28, crc32(newer.subarray(0, 28)), true)
  await files.remove(logPath)
  await files.writeNew(logPath, newer)
  expect(await openFrameLog(files, logPath, { spaceId })).toEqual({
    kind: 'newer-version',
    version: 2,
  })
  expect(await files.read(logPath)).toEqual(newer)
})

test('a position is held only by the very frame that was there', async () => {
  const files = powerCutPort()
  const { log } = await openLog(files)
  expect(log.holds(log.position())).toBe(true)
  await log.append([payload(1), payload(2)])
  const position = log.position()
  expect(position.sequence).toBe(2)
  expect(log.holds(position)).toBe(true)
  expect(log.holds({ ...position, checksum: position.checksum ^ 1 })).toBe(false)
  expect(log.holds({ ...position, sequence: 3 })).toBe(false)
})

test('payloads nobody could read back are refused before anything is written', async () => {
  const files = faultyPort(powerCutPort())
  const { log } = await openLog(files)
  files.plan([])
  expect(() => log.append([new Uint8Array(0)])).toThrow(RangeError)
  expect(() => log.append([new Uint8Array(4 * 1024 * 1024 + 1)])).toThrow(RangeError)
  expect(await log.append([])).toBe(0)
  expect(files.count('write')).toBe(0)
})

test('nothing can be added to a log that was closed', async () => {
  const files = nodeFilePort(makeTempFolder('frame-log'))
  const { log } = await openLog(files)
  await log.close()
  await expect(log.append([payload(1)])).rejects.toMatchObject({ problem: { code: 'disk-error' } })
  expect(await log.retry()).toMatchObject({ code: 'disk-error' })
})
