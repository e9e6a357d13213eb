import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { readFrameFromVault } from '#shared/contract/frames.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { serveFrames } from '#shared/contract/serve.ts'
import { commands, views } from '#shared/contract/table.ts'
import { pipePair } from '#tests/support/pipe-pair.ts'
import { repeats } from '#tests/support/repeats.ts'
import { contentOf, openVaultOn } from './vault-commands.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Commands that ask for nothing are left out: by chance they would be carried out, and rightly. */
const asking = Object.entries(commands).flatMap(([name, { input }]) =>
  v.is(input, {}) ? [] : [name],
)
const names = [...asking, ...Object.keys(views), '__proto__', 'toString', '', 'A B']

/** A frame as it should be, save for its input. */
const wellFormed = (coalition: string) =>
  fc.record({
    t: fc.constant('command'),
    n: fc.integer({ min: 1, max: 1_000_000 }),
    at: fc.constantFrom(null, coalition, 'c'.repeat(32)),
    name: fc.constantFrom(...names),
    input: fc.anything({ withNullPrototype: false, maxDepth: 3 }),
  })

const anyFrame = (coalition: string) =>
  fc.record(
    {
      t: fc.constantFrom('command', 'watch', 'leave', 'done', 'items', '__proto__', 5),
      n: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constantFrom(1e21, 0.5, null, '1')),
      at: fc.constantFrom(null, coalition, 'c'.repeat(32), '../etc', 7),
      name: fc.constantFrom(...names),
      input: fc.anything({ withNullPrototype: false, maxDepth: 3 }),
      params: fc.anything({ maxDepth: 2 }),
    },
    { requiredKeys: ['t'] },
  )

const wrongTexts = [
  '['.repeat(100_000),
  '{"t":"watch","n":1,"at":null,"name":"settings","params":{"__proto__":{"a":1}}}',
  '{"t":"leave","n":9007199254740993}',
  `"${'x'.repeat(500_000)}"`,
  '{"t":"leave","n":1,"t":"command"}',
  '\ud800',
]

const textOf = (frame: unknown): string => {
  try {
    return JSON.stringify(frame) ?? ''
  } catch {
    return String(frame)
  }
}

const count = repeats({ quick: 2000, long: 100_000 })

test(`37: ${count.toLocaleString('en')} random and wrong frames at a whole vault: each is dropped or refused, nothing changes, the page is still served`, async () => {
  const vault = await openVaultOn(memoryFilePort())
  const { coalition } = await vault
    .link('one')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  await vault.link('one').within(coalition).run('assets/add', { name: 'Garden', kind: 'nature' })
  const before = await contentOf(vault, coalition)

  const { near, far } = pipePair()
  const faults: unknown[] = []
  serveFrames(vault.link('page'), far, { onFault: (fault) => faults.push(fault) })
  const answers: string[] = []
  near.onMessage((text) => {
    const frame = readFrameFromVault(text)
    if (frame === null) throw new Error(`the vault sent no frame: ${text.slice(0, 80)}`)
    if (frame.t === 'refused') answers.push(frame.problem.code)
  })
  const arbitrary = fc.oneof(
    { weight: 5, arbitrary: wellFormed(coalition).map(textOf) },
    { weight: 3, arbitrary: anyFrame(coalition).map(textOf) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  )
  for (const text of wrongTexts) near.send(text)
  for (const [at, text] of fc.sample(arbitrary, { numRuns: count, seed: 37 }).entries()) {
    near.send(text)
    if (at % 100 === 0) await turn()
  }
  for (let turns = 0; turns < 20; turns += 1) await turn()

  expect(faults.filter((fault) => !(fault instanceof Refusal))).toEqual([])
  expect(answers.length).toBeGreaterThan(count / 4)
  expect(answers).not.toContain('vault-failed')
  expect((await contentOf(vault, coalition)).shown).toEqual(before.shown)
  const page = pipePair()
  serveFrames(vault.link('another'), page.far)
  const served = new Promise((resolve) => {
    page.near.onMessage(resolve)
  })
  const input = { theme: 'dark' }
  page.near.send(textOf({ t: 'command', n: 1, at: null, name: 'settings/save', input }))
  expect(JSON.parse(String(await served))).toMatchObject({ t: 'done', n: 1 })
  expect(vault.ports.shelf.all()).toHaveLength(1)
  await vault.close()
})
