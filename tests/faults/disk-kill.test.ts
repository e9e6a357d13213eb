import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openFrameLog } from '#electron/vault/disk/frame-log.ts'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import { childPayload, childSpaceId } from '#tests/support/appended.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

const rounds = Number(env['FAULT_ROUNDS'] ?? repeats({ quick: 50, long: 1000 }))
const outDir = makeTempFolder('appending-child')

beforeAll(async () => {
  // Node 20 runs no TypeScript, so the child is bundled once.
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'tests/support/appending-child.ts', outDir, minify: false },
  })
})

/** Start the appending process. It ends with the test if nothing ends it before. */
function startChild(folder: string): {
  child: ChildProcess
  lines: AsyncIterator<string, undefined>
} {
  const child = spawn(execPath, [join(outDir, 'appending-child.js'), folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: AsyncIterator<string, undefined> = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]()
  return { child, lines }
}

describe('the process is killed while it appends (fault 2)', () => {
  test(
    `every acknowledged frame is there, ${rounds} rounds on one log`,
    { timeout: 900_000 },
    async () => {
      const folder = makeTempFolder('killed')
      const files = nodeFilePort(folder)
      const random = seededRandom(2)
      let checked = 0
      for (let round = 0; round < rounds; round += 1) {
        const { child, lines } = startChild(folder)
        const ended = once(child, 'exit')
        let acknowledged = 0
        for (let after = 1 + random.below(25); after > 0; after -= 1) {
          const { value } = await lines.next()
          acknowledged = Number(value === 'open' ? acknowledged : value)
        }
        child.kill('SIGKILL')
        await ended
        for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
          acknowledged = Number(line.value)
        }
        const opened = await openFrameLog(files, 'envelopes.log', { spaceId: childSpaceId })
        if (opened.kind !== 'open') throw new Error(`round ${round}: ${opened.kind}`)
        expect(opened.health.missing).toBe(0)
        expect(opened.log.position().sequence).toBeGreaterThanOrEqual(acknowledged)
        for await (const { sequence, payload } of opened.log.frames(checked)) {
          if (Buffer.compare(payload, childPayload(sequence)) !== 0) throw new Error(`${sequence}`)
        }
        // The last round reads all of it once more.
        checked = round === rounds - 2 ? 0 : opened.log.position().sequence
        await opened.log.close()
      }
    },
  )
})

describe('two instances on one vault (fault 7)', () => {
  test('the second is told, and may go on as soon as the first is gone, however it went', async () => {
    const folder = makeTempFolder('held')
    const here = nodeFilePort(folder)
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const { child, lines } = startChild(folder)
      expect((await lines.next()).value).toBe('open')
      await expect(here.lock()).rejects.toMatchObject({ code: 'in-use' })

      const second = startChild(folder)
      await once(second.child, 'exit')
      expect(second.child.exitCode).toBeGreaterThan(0)

      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
      const hold = await here.lock()
      await hold.release()
    }
  })

  test('a folder reached by two paths is one folder, two folders are two', async () => {
    const folder = makeTempFolder('held')
    const one = nodeFilePort(folder)
    await one.makeFolder('inside')
    const hold = await one.lock()
    const detour = nodeFilePort(join(folder, 'inside', '..'))
    await expect(detour.lock()).rejects.toMatchObject({ code: 'in-use' })
    const inside = await nodeFilePort(join(folder, 'inside')).lock()
    await inside.release()
    await hold.release()
  })
})
