import { describe, expect, test } from 'vitest'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import type { LogHealth } from '#electron/vault/disk/frame-log-check.ts'
import { FRAME_OVERHEAD, HEADER_BYTES, readHead, viewOf } from '#electron/vault/disk/frame.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { give } from '#tests/people/two-computers.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { filesOfV1, riverbendFolder, v1Key, v1OnMemory } from '#tests/support/v1-on-memory.ts'
import { expectedV1, fileOfV1 } from '#tests/support/v1-vault.ts'
import { contentOf, hashOf, openVaultOn, unhurriedWorld } from './vault-commands.ts'

/* A whole vault whose log was damaged: disk-damage.test.ts looks at frames, this at what people see of them. */

const { verified } = expectedV1().riverbend
const { id } = verified
const path = `${riverbendFolder}/envelopes.log`
const whole = filesOfV1.get(path) ?? new Uint8Array()

/** Where each frame begins, and where the last one ends. */
const starts: readonly number[] = (() => {
  const found = [HEADER_BYTES]
  for (let at = HEADER_BYTES; at < whole.length;) {
    at += FRAME_OVERHEAD + readHead(viewOf(whole), at).length
    found.push(at)
  }
  return found
})()

const openV1 = async (files: FilePort) => openVaultOn(files, unhurriedWorld(), await v1Key(files))

/** Documents as they were written; the assets, in which these tests write, left out. */
const expected = verified.documents
  .filter(({ name }) => name !== 'assets')
  .map(({ name, hash }) => [name, hash])

const hashesIn = (texts: ReadonlyMap<string, string>) =>
  [...texts].map(([name, text]) => [name, hashOf(text)])

const words = 'After the damage'

type Outcome = { readonly health: LogHealth; readonly held: number; readonly files: FilePort }

/**
 * Open it with these bytes for its log: screen and log agree, an edit is kept, and what the disk lost comes back from
 * somebody who has it.
 */
async function recover(bytes: Uint8Array): Promise<Outcome> {
  const files = await v1OnMemory(new Map([[path, bytes]]))
  const first = await openV1(files)
  const { space } = await first.coalition(id)
  const { held } = space.replica.sizes
  const { shown, logged, health } = await contentOf(first, id)
  expect(hashesIn(shown)).toEqual(hashesIn(logged))
  const isIn = space.replica.isIn()
  if (isIn) await first.link('one').within(id).run('assets/add', { name: words, kind: 'place' })
  await first.close()

  const again = await openV1(files)
  if (isIn) await expectAgreed(again, words)
  const file = await give(again, fileOfV1('riverbend.cwbundle'), 'bundle0000000001')
  await again.link('one').within(id).run('links/bundle-in', { file })
  await expectHealed(again)
  await again.close()

  const last = await openV1(files)
  await expectHealed(last)
  await expectAgreed(last, isIn ? words : '')
  await last.close()
  return { health: health.log, held, files }
}

async function expectAgreed(vault: Vault, asset: string): Promise<void> {
  const { shown, logged } = await contentOf(vault, id)
  expect(hashesIn(shown)).toEqual(hashesIn(logged))
  expect(shown.get('assets')).toContain(asset)
}

async function expectHealed(vault: Vault): Promise<void> {
  const { shown, logged } = await contentOf(vault, id)
  expect(hashesIn(shown)).toEqual(hashesIn(logged))
  expect(hashesIn(shown).filter(([name]) => name !== 'assets')).toEqual(expected)
  for (const name of ['Healing garden', 'Choir', 'Fourth Street Library', 'Closed kiosk'])
    expect(shown.get('assets')).toContain(name)
  const { sizes } = (await vault.coalition(id)).space.replica
  expect(sizes).toMatchObject({ unsound: 0, waiting: 0, forks: 0, refused: 0 })
}

describe('the log of a whole vault is cut short (fault 3)', () => {
  test('at frame boundaries ± 1 and in the last 2 kB: the exact prefix is shown, work goes on, others bring the rest', async () => {
    const every = repeats({ quick: 19, long: 1 })
    const ends = new Set([0, 1, HEADER_BYTES - 1])
    for (const [at, start] of starts.entries())
      if (at % every === 0 || at > starts.length - 3)
        for (const step of [-1, 0, 1]) ends.add(start + step)
    for (let cut = 1; cut < 2048; cut += repeats({ quick: 499, long: 1 }))
      ends.add(whole.length - cut)
    for (const end of [...ends].filter((place) => place >= 0 && place <= whole.length)) {
      const { held } = await recover(whole.slice(0, end))
      const frames = starts.filter((start) => start <= end).length - 1
      expect(held, String(end)).toBe(Math.max(0, frames))
    }
  })

  test('zeros after the last frame change nothing', async () => {
    const padded = new Uint8Array(whole.length + 4096)
    padded.set(whole)
    const { held, health } = await recover(padded)
    expect(held).toBe(verified.envelopes)
    expect(health).toMatchObject({ kind: 'tail-cut', keptAs: null })
  })
})

describe('bits flip in the log of a whole vault (fault 4)', () => {
  test('in any region: noticed, the damaged file is kept, work goes on, others bring back what was lost', async () => {
    const every = repeats({ quick: 11, long: 1 })
    const random = seededRandom(4)
    const offsets = [5, 20]
    for (const [at, start] of starts.slice(0, -1).entries()) {
      if (at % every !== 0) continue
      const length = (starts[at + 1] ?? 0) - start
      offsets.push(start + random.below(FRAME_OVERHEAD), start + random.below(length))
    }
    for (const offset of offsets) {
      const bytes = whole.slice()
      bytes[offset] = (bytes[offset] ?? 0) ^ (1 << random.below(8))
      const { health, files } = await recover(bytes)
      expect(health.kind, String(offset)).not.toBe('whole')
      const keptAs = health.kind === 'whole' ? null : health.keptAs
      const kept = await files.read(keptAs ?? '')
      const from = health.kind === 'tail-cut' ? health.at : 0
      expect(Buffer.compare(kept, bytes.subarray(from))).toBe(0)
    }
  })
})
