import { describe, expect, test } from 'vitest'
import { openFrameLog } from '#electron/vault/disk/frame-log.ts'
import { NotSaved } from '#electron/vault/disk/not-saved.ts'
import { faultyPort, type Fault, type FaultyCall } from '#tests/support/faulty-port.ts'
import { logPath, openLog, payload, readAll, spaceId } from '#tests/support/frame-logs.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'

const errnos = [
  ['ENOSPC', 'disk-full'],
  ['EIO', 'disk-error'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
] as const

const sequencesIn = async (log: Parameters<typeof readAll>[0]) => [...(await readAll(log)).keys()]

describe.each(errnos)('the disk says %s (fault 6)', (errno, code) => {
  test.each(['write', 'sync'] as const)(
    'on %s of an append: not saved, said, and nothing lost',
    async (call) => {
      const inner = powerCutPort()
      const files = faultyPort(inner)
      const { log } = await openLog(files)
      await log.append([payload(1)])
      files.plan([{ call, at: 1, errno }])

      const results = await Promise.allSettled([
        log.append([payload(2), payload(3)]),
        log.append([payload(4)]),
      ])
      const values = { file: logPath }
      for (const result of results) {
        expect(result.status).toBe('rejected')
        const reason: unknown = result.status === 'rejected' ? result.reason : null
        expect(reason).toBeInstanceOf(NotSaved)
        expect(reason).toMatchObject({ problem: { code, values } })
      }
      // Later ones are refused too, without touching the disk, until somebody asks to go on.
      const writes = files.count('write')
      await expect(log.append([payload(5)])).rejects.toMatchObject({ problem: { code } })
      expect(files.count('write')).toBe(writes)
      expect(log.failure()).toEqual({ code, values })
      expect(await sequencesIn(log)).toEqual([1])

      files.mend()
      expect(await log.retry()).toBeNull()
      expect(log.failure()).toBeNull()
      expect(await log.append([payload(2), payload(3)])).toBe(3)
      const after = await openLog(inner.cut(1))
      expect(await readAll(after.log)).toEqual(
        new Map([1, 2, 3].map((number) => [number, payload(number)])),
      )
    },
  )

  test('and goes on saying it: trying again says what is still in the way', async () => {
    const files = faultyPort(powerCutPort())
    const { log } = await openLog(files)
    await log.append([payload(1)])
    files.plan([{ call: 'sync', at: 1, errno }])
    await expect(log.append([payload(2)])).rejects.toThrow(NotSaved)
    expect(await log.retry()).toEqual({ code, values: { file: logPath } })
    expect(await log.retry()).toEqual({ code, values: { file: logPath } })
    expect(log.failure()?.code).toBe(code)
    // What was durable can be read all the while.
    expect(await sequencesIn(log)).toEqual([1])
  })

  test('while a log is opened or put right: never taken for an empty one, nothing is changed', async () => {
    const good = powerCutPort()
    const { log } = await openLog(good)
    await log.append([payload(1), payload(2), payload(3)])
    await log.append([payload(4)])
    await log.close()
    const bytes = await good.read(logPath)
    bytes[70] = (bytes[70] ?? 0) ^ 1

    const calls: readonly FaultyCall[] = [
      'openFile',
      'read',
      'write',
      'sync',
      'rename',
      'syncFolder',
    ]
    for (const call of calls) {
      for (let at = 1; ; at += 1) {
        const inner = powerCutPort({ names: new Map([[logPath, bytes]]) })
        const files = faultyPort(inner, [{ call, at, errno }])
        const opened = await openFrameLog(files, logPath, { spaceId })
        if (files.count(call) < at) break
        expect(opened).toEqual({ kind: 'unreadable', problem: { code, values: { file: logPath } } })
        // After the trouble is over, or the power went, all that was good is still found.
        const again = await openLog(inner.cut(at))
        expect(await sequencesIn(again.log)).toEqual([2, 3, 4])
      }
    }
  })
})

test('a sync that failed may have dropped what it was given: none of it is believed afterwards', async () => {
  const inner = powerCutPort()
  const files = faultyPort(inner)
  const { log } = await openLog(files)
  await log.append([payload(1)])
  // The bytes arrive, the sync fails, and the cut back fails as well: they still read as if they were there.
  const faults: readonly Fault[] = [
    { call: 'sync', at: 1, errno: 'EIO' },
    { call: 'truncate', at: 1, errno: 'EIO' },
  ]
  files.plan(faults)
  await expect(log.append([payload(2)])).rejects.toThrow(NotSaved)
  expect((await inner.read(logPath)).length).toBe(32 + 2 * 56)
  expect(log.position().sequence).toBe(1)
  files.mend()
  expect(await log.retry()).toBeNull()
  expect((await inner.read(logPath)).length).toBe(32 + 56)
  await log.append([payload(3)])
  expect(await readAll((await openLog(inner.cut(3))).log)).toEqual(
    new Map([
      [1, payload(1)],
      [2, payload(3)],
    ]),
  )
})

test('a durable part that no longer reads as it was written is not gone on with', async () => {
  const inner = powerCutPort()
  const files = faultyPort(inner)
  const { log } = await openLog(files)
  await log.append([payload(1)])
  files.plan([{ call: 'sync', at: 1, errno: 'EIO' }])
  await expect(log.append([payload(2)])).rejects.toThrow(NotSaved)
  const raw = await inner.openFile(logPath)
  await raw.write(60, Uint8Array.of(0xff))
  files.mend()
  expect(await log.retry()).toEqual({ code: 'disk-error', values: { file: logPath } })
  await expect(log.append([payload(3)])).rejects.toThrow(NotSaved)
})

test('a disk that fills up in the middle of a write leaves no half frame behind', async () => {
  const inner = powerCutPort()
  const files = faultyPort(inner)
  const { log } = await openLog(files)
  files.plan([
    { call: 'write', short: 20 },
    { call: 'write', at: 2, errno: 'ENOSPC' },
  ])
  await expect(log.append([payload(1)])).rejects.toMatchObject({ problem: { code: 'disk-full' } })
  expect((await inner.read(logPath)).length).toBe(32)
  files.mend()
  expect(await log.retry()).toBeNull()
  expect(await log.append([payload(1)])).toBe(1)
})
