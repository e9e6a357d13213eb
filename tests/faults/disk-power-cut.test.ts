import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { logPath, openLog, payload, readAll } from '#tests/support/frame-logs.ts'
import { powerCutPort, type PowerCutPort } from '#tests/support/power-cut-port.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

const rounds = Number(env['FAULT_ROUNDS'] ?? repeats({ quick: 50, long: 1000 }))

type Ledger = { readonly written: Uint8Array[]; acknowledged: number }

/**
 * Use one log over several power cuts on the same disk, keeping a ledger of what was acknowledged.
 * Resolves to what is wrong after the last cut, or null.
 */
async function runRound(seed: number, syncs: boolean): Promise<string | null> {
  const random = seededRandom(seed)
  let disk = powerCutPort({ syncs })
  let durable: readonly Uint8Array[] = []
  for (let cut = 0; cut < 4; cut += 1) {
    // A cut of an idle disk keeps everything; it is how this cut gets a disk that is going to fail.
    disk = disk.cut(random.below(2 ** 31), 1 + random.below(40))
    const ledger: Ledger = { written: [...durable], acknowledged: durable.length }
    await useUntilCut(disk, ledger, seed * 1000 + cut)
    disk = disk.cut(random.below(2 ** 31))
    const { log } = await openLog(disk)
    const found = [...(await readAll(log)).values()]
    if (found.length < ledger.acknowledged) {
      return `seed ${seed}, cut ${cut}: ${ledger.acknowledged} acknowledged, ${found.length} found`
    }
    const isPrefix = found.every((bytes, at) => isSame(bytes, ledger.written[at]))
    if (!isPrefix) return `seed ${seed}, cut ${cut}: what is found is not what was written`
    await log.close()
    durable = found
  }
  return null
}

async function useUntilCut(disk: PowerCutPort, ledger: Ledger, seed: number): Promise<void> {
  const random = seededRandom(seed)
  const opened = await openLog(disk).catch(() => null)
  if (opened === null) return
  for (;;) {
    const group = Array.from({ length: 1 + random.below(3) }, () => {
      const frames = Array.from({ length: 1 + random.below(4) }, () => {
        const bytes = payload(ledger.written.length, 20 + random.below(1500))
        ledger.written.push(bytes)
        return bytes
      })
      const end = ledger.written.length
      return opened.log.append(frames).then(() => {
        ledger.acknowledged = end
      })
    })
    const results = await Promise.allSettled(group)
    if (results.some((result) => result.status === 'rejected')) return
  }
}

function isSame(found: Uint8Array, written: Uint8Array | undefined): boolean {
  return written !== undefined && Buffer.compare(found, written) === 0
}

describe('the power goes at any moment (fault 1)', () => {
  test(
    `everything acknowledged is there, and nothing that was not written, ${rounds} rounds`,
    { timeout: 300_000 },
    async () => {
      for (let seed = 0; seed < rounds; seed += 1) expect(await runRound(seed, true)).toBeNull()
    },
  )

  test('the same rounds on a disk whose sync does nothing lose something: the test can fail', async () => {
    const wrong: string[] = []
    for (let seed = 0; seed < 50; seed += 1) {
      const loss = await runRound(seed, false)
      if (loss !== null) wrong.push(loss)
    }
    expect(wrong.length).toBeGreaterThan(25)
  })

  test('a write that was torn out of order is dropped whole, not mended into a log with a hole', async () => {
    const disk = powerCutPort()
    const { log } = await openLog(disk)
    await log.append([payload(1, 600)])
    await log.append([payload(2, 1500), payload(3, 1500), payload(4, 1500)])
    const bytes = await disk.read(logPath)
    // The sectors of the middle of frame 2 never reached the disk; 3 and 4 did.
    bytes.fill(0, 1024, 1536)
    await disk.remove(logPath)
    await disk.writeNew(logPath, bytes)
    const again = await openLog(disk)
    expect(again.health).toMatchObject({ kind: 'tail-cut', missing: 0 })
    expect([...(await readAll(again.log)).keys()]).toEqual([1])
  })

  test('what a killed process had written but not synced is durable before anybody is shown it', async () => {
    const whole = powerCutPort()
    const { log } = await openLog(whole)
    await log.append([payload(1, 600), payload(2, 1500)])
    const bytes = await whole.read(logPath)
    for (let seed = 0; seed < 40; seed += 1) {
      const disk = powerCutPort()
      const left = await disk.openFile(logPath)
      await left.write(0, bytes)
      const shown = await readAll((await openLog(disk)).log)
      expect(shown.size).toBe(2)
      expect(await readAll((await openLog(disk.cut(seed))).log)).toEqual(shown)
    }
  })
})
