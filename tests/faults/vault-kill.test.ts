import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import { commandLine } from '#tests/support/command-line.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { EditLedger, unhurriedWorld, type Place } from './vault-commands.ts'

const key = new Uint8Array(32).fill(3)
let outDir = ''

beforeAll(async () => {
  // Node 20 runs no TypeScript, so the child is bundled once; inside the repository, where it finds what cannot be bundled.
  await mkdir('out', { recursive: true })
  outDir = await mkdtemp(join('out', 'vault-child-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@myriaddreamin/typst-ts-node-compiler'] },
    build: { ssr: 'tests/faults/vault-child.ts', outDir, minify: false, emptyOutDir: false },
  })
}, 60_000)

afterAll(() => rm(outDir, { recursive: true, force: true }))

async function openHere(folder: string) {
  const held = await holdVaultFolder(folder, unhurriedWorld())
  return held.unlock({ kind: 'key-file', key })
}

async function foundIn(folder: string): Promise<string> {
  const { vault, close } = await openHere(folder)
  const input = { name: 'Riverbend', person: 'Ana' }
  const { coalition } = await vault.link('one').run('coalitions/found', input)
  await close()
  return coalition
}

function startChild(folder: string, seed: number) {
  const child = spawn(execPath, [join(outDir, 'vault-child.js'), folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, lines }
}

const EditSchema = v.tuple([v.picklist(['begin', 'keep']), v.string(), v.unknown()])

function note(ledger: EditLedger, line: string): void {
  const said: unknown = JSON.parse(line)
  if (said === 'open') return
  const [what, place, value] = v.parse(EditSchema, said)
  ledger[what](place as Place, value)
}

const rounds = repeats({ quick: 25, long: 1000 })

test(
  `the process is killed while people edit, ${String(rounds)} times: nothing acknowledged is missing (fault 2)`,
  { timeout: 3_600_000 },
  async () => {
    const folder = makeTempFolder('killed-vault')
    const coalition = await foundIn(folder)
    const random = seededRandom(2)
    const ledger = new EditLedger()
    for (let round = 1; round <= rounds; round += 1) {
      const { child, lines } = startChild(folder, round)
      const ended = once(child, 'exit')
      for (let after = 1 + random.below(60); after > 0; after -= 1) {
        const next = await lines.next()
        if (next.done !== true) note(ledger, String(next.value))
      }
      child.kill('SIGKILL')
      await ended
      for (let line = await lines.next(); line.done !== true; line = await lines.next())
        note(ledger, line.value)
      const { vault, close } = await openHere(folder)
      const { space } = await vault.coalition(coalition)
      expect(ledger.missingIn(space.shelf()), `round ${String(round)}`).toEqual([])
      await close()
    }
    expect(ledger.size).toBeGreaterThan(rounds)
  },
)

test('a second instance is told in one sentence and changes nothing; the first goes on (fault 7)', async () => {
  const folder = makeTempFolder('shared-vault')
  await foundIn(folder)
  const { child, lines } = startChild(folder, 1)
  expect((await lines.next()).value).toBe('"open"')
  await expect(openHere(folder)).rejects.toMatchObject({ problem: { code: 'vault-in-use' } })
  const refused = await commandLine('verify', '--vault', folder, '--json')
  expect(refused.code).not.toBe(0)
  expect(refused.out).toBe('')
  expect(refused.problem).toMatch(/^The app has this folder open already.*\n$/)
  for (let edits = 0; edits < 20; edits += 1) expect((await lines.next()).done).toBe(false)

  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  await (await openHere(folder)).close()
})
