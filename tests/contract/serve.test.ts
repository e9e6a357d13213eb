import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { readFrameFromVault, type FrameFromVault } from '#shared/contract/frames.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { serveFrames } from '#shared/contract/serve.ts'
import { commands, views } from '#shared/contract/table.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { pipePair } from '../support/pipe-pair.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** A page that says raw texts and keeps what it is answered. */
function open(vault: VaultLink, onFault?: (error: unknown) => void) {
  const { near, far, cut } = pipePair()
  stops.push(serveFrames(vault, far, onFault ? { onFault } : {}), cut)
  const heard: FrameFromVault[] = []
  near.onMessage((text) => {
    const frame = readFrameFromVault(text)
    if (frame === null) throw new Error(`the vault sent no frame: ${text.slice(0, 80)}`)
    heard.push(frame)
  })
  const say = async (...texts: readonly unknown[]) => {
    for (const text of texts) near.send(typeof text === 'string' ? text : JSON.stringify(text))
    for (let turns = 0; turns < 6; turns += 1) await turn()
  }
  return { say, heard, cut }
}

const command = (n: number, name: string, input: unknown) => ({
  t: 'command',
  n,
  at: null,
  name,
  input,
})

describe('the door of the vault', () => {
  test('carries out a command and answers under its number', async () => {
    const vault = createMemoryVault()
    const { say, heard } = open(vault.link)
    await say(command(7, 'settings/save', { theme: 'dark' }))
    expect(heard).toEqual([{ t: 'done', n: 7, output: {} }])
    expect(vault.ran).toEqual(['settings/save'])
  })

  test('refuses unknown names and input that does not fit, before the vault sees it', async () => {
    const seen: string[] = []
    const vault = createMemoryVault().link
    const watched: VaultLink = {
      ...vault,
      within: () => watched,
      run: (name, input) => {
        seen.push(name)
        return vault.run(name, input)
      },
    }
    const { say, heard } = open(watched)
    await say(
      command(1, 'no/such', {}),
      command(2, 'constructor', {}),
      command(3, 'settings/save', { theme: 'plaid' }),
      command(4, 'settings/save', { theme: 'dark', more: 1 }),
      command(5, 'settings/save', null),
    )
    expect(seen).toEqual([])
    expect(heard.map((frame) => frame.t === 'refused' && frame.problem.code)).toEqual([
      'unknown-command',
      'unknown-command',
      'input-does-not-fit',
      'input-does-not-fit',
      'input-does-not-fit',
    ])
  })

  test('tells a page only that something failed when the vault throws', async () => {
    const faults: unknown[] = []
    const vault = createMemoryVault().link
    const broken: VaultLink = {
      ...vault,
      within: () => broken,
      run: () => Promise.reject(new Error('/home/marisol/secret path')),
    }
    const { say, heard } = open(broken, (error) => faults.push(error))
    await say(command(1, 'settings/save', {}))
    expect(heard).toEqual([{ t: 'refused', n: 1, problem: { code: 'vault-failed', values: {} } }])
    expect(faults).toHaveLength(1)
  })

  test('a Refusal crosses as its problem', async () => {
    const vault = createMemoryVault()
    vault.refuse('settings/save', 'not-saved', { free: 3 })
    const { say, heard } = open(vault.link)
    await say(command(1, 'settings/save', {}))
    expect(heard).toEqual([
      { t: 'refused', n: 1, problem: { code: 'not-saved', values: { free: 3 } } },
    ])
  })

  test('shows a view until the page leaves it', async () => {
    const vault = createMemoryVault()
    const { say, heard } = open(vault.link)
    await say({ t: 'watch', n: 1, at: null, name: 'settings', params: {} })
    await vault.link.run('settings/save', { theme: 'dark' })
    await say()
    expect(heard.map(({ t }) => t)).toEqual(['items', 'change'])
    await say({ t: 'leave', n: 1 })
    await vault.link.run('settings/save', { theme: 'light' })
    await say()
    expect(heard).toHaveLength(2)
  })

  test('stops watching when the pipe closes', async () => {
    const open_: string[] = []
    const vault = createMemoryVault().link
    const counted: VaultLink = {
      ...vault,
      within: () => counted,
      watch: (name, params, sink) => {
        open_.push(name)
        const stop = vault.watch(name, params, sink)
        return () => {
          open_.splice(open_.indexOf(name), 1)
          stop()
        }
      },
    }
    const { say, cut } = open(counted)
    await say(
      { t: 'watch', n: 1, at: null, name: 'settings', params: {} },
      { t: 'watch', n: 2, at: null, name: 'people/members', params: {} },
    )
    expect(open_).toEqual(['settings', 'people/members'])
    cut()
    expect(open_).toEqual([])
  })

  test('holds no more than so many views for one page', async () => {
    const { say, heard } = open(createMemoryVault().link)
    const watches = Array.from({ length: 201 }, (_, at) => ({
      t: 'watch',
      n: at + 1,
      at: null,
      name: 'settings',
      params: {},
    }))
    await say(...watches)
    expect(heard.filter(({ t }) => t === 'items')).toHaveLength(200)
    expect(heard.at(-1)).toMatchObject({
      t: 'failed',
      n: 201,
      problem: { code: 'too-much-at-once' },
    })
  })
})

const names = [...Object.keys(commands), ...Object.keys(views), '__proto__', 'toString', '', 'A B']
const anyFrame = fc.record(
  {
    t: fc.constantFrom('command', 'watch', 'leave', 'done', 'items', '__proto__', 5),
    n: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constantFrom(1e21, 0.5, null, '1')),
    at: fc.constantFrom(null, 'c'.repeat(32), '../etc', 7),
    name: fc.constantFrom(...names),
    input: fc.anything({ withNullPrototype: false, maxDepth: 3 }),
    params: fc.anything({ maxDepth: 2 }),
  },
  { requiredKeys: ['t'] },
)
const anyText = fc.oneof(
  { weight: 6, arbitrary: anyFrame.map((frame) => textOf(frame)) },
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '['.repeat(100_000),
    `{"t":"command","n":1,"at":null,"name":"settings/save","input":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    '{"t":"watch","n":1,"at":null,"name":"settings","params":{"__proto__":{"a":1}}}',
    '{"t":"leave","n":9007199254740993}',
    `"${'x'.repeat(500_000)}"`,
    '{"t":"leave","n":1,"t":"command"}',
    '\ud800',
  ),
)
const textOf = (frame: unknown) => {
  try {
    return JSON.stringify(frame) ?? ''
  } catch {
    return String(frame)
  }
}

test('2,000 random and malformed frames: nothing throws, nothing unchecked passes, and the pipe still serves', async () => {
  const vault = createMemoryVault()
  const ran: string[] = []
  const faults: unknown[] = []
  const guarded: VaultLink = {
    within: () => guarded,
    run: (name, input) => {
      ran.push(name)
      if (!Object.hasOwn(commands, name)) throw new Error(`let in: ${name}`)
      return vault.link.run(name, input)
    },
    watch: (name, params, sink) => {
      if (!Object.hasOwn(views, name)) throw new Error(`let in: ${name}`)
      return vault.link.watch(name, params, sink)
    },
  }
  const { say, heard } = open(guarded, (error) => faults.push(error))
  await say(...fc.sample(anyText, { numRuns: 2_000, seed: 37 }))
  const unexpected = faults.filter((fault) => !(fault instanceof Refusal))
  expect(unexpected).toEqual([])
  await say(command(4_000, 'settings/save', { textSize: 125 }))
  expect(heard.at(-1)).toEqual({ t: 'done', n: 4_000, output: {} })
  expect(ran.at(-1)).toBe('settings/save')
})
