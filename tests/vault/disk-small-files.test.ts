import { describe, expect, test } from 'vitest'
import { readWhole, writeWhole } from '#electron/vault/disk/whole-file.ts'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { openSettings } from '#electron/vault/settings.ts'
import { faultyPort, type FaultyCall } from '#tests/support/faulty-port.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'

const path = 'settings.json'
const bytesOf = (number: number) => new TextEncoder().encode(`whole ${number} `.repeat(200))
const parse = (bytes: Uint8Array) =>
  /^(?:whole (\d+) ){200}$/.exec(new TextDecoder().decode(bytes))?.[1] ?? null

async function held(files: FilePort): Promise<string | null> {
  const read = await readWhole(files, path, parse)
  return read.kind === 'read' ? read.value : null
}

describe('a small file written as a whole', () => {
  test('a power cut at every step leaves the old or the new content', async () => {
    for (let failAt = 1; ; failAt += 1) {
      let isDone = false
      for (let seed = 0; seed < 12; seed += 1) {
        const before = powerCutPort()
        await writeWhole(before, path, bytesOf(1))
        await writeWhole(before, path, bytesOf(2))
        const disk = before.cut(0, failAt)
        isDone = await writeWhole(disk, path, bytesOf(3)).then(
          () => true,
          () => false,
        )
        const found = await held(disk.cut(seed))
        expect(isDone ? ['3'] : ['2', '3']).toContain(found)
      }
      if (isDone) break
    }
  })

  test('a disk that refuses any of its calls leaves the old or the new content', async () => {
    const calls: readonly FaultyCall[] = ['writeNew', 'rename', 'syncFolder']
    for (const call of calls) {
      for (let at = 1; ; at += 1) {
        const inner = powerCutPort()
        await writeWhole(inner, path, bytesOf(1))
        const files = faultyPort(inner, [{ call, at, errno: 'ENOSPC' }])
        const attempt = writeWhole(files, path, bytesOf(2))
        if (
          files.count(call) < at &&
          (await attempt.then(
            () => true,
            () => false,
          ))
        )
          break
        await expect(attempt).rejects.toMatchObject({ code: 'disk-full' })
        expect(['1', '2']).toContain(await held(inner))
      }
    }
  })

  test('a damaged one is read from its copy, and is left as it is', async () => {
    const files = powerCutPort()
    await writeWhole(files, path, bytesOf(1))
    await writeWhole(files, path, bytesOf(2))
    await files.remove(path)
    await files.writeNew(path, Uint8Array.of(1, 2, 3))
    expect(await readWhole(files, path, parse)).toEqual({
      kind: 'read',
      value: '1',
      fromBefore: true,
    })
    expect(await files.read(path)).toEqual(Uint8Array.of(1, 2, 3))
  })
})

describe('settings', () => {
  const large = {
    language: 'ar',
    theme: 'dark',
    density: 'compact',
    textSize: 150,
    presence: 'hidden',
    motion: 'less',
    letterKeys: 'off',
  } as const

  test('are there after closing and opening again', async () => {
    const files = powerCutPort()
    await (await openSettings(files)).write(large)
    expect((await openSettings(files)).read()).toEqual(large)
  })

  test('written twice at once are written one after the other', async () => {
    const files = powerCutPort()
    const settings = await openSettings(files)
    await Promise.all([settings.write({ ...large, theme: 'light' }), settings.write(large)])
    expect((await openSettings(files)).read()).toEqual(large)
  })

  test('written by an older app open with what was not yet to be chosen', async () => {
    const files = powerCutPort()
    const { motion: _motion, letterKeys: _letterKeys, ...older } = large
    await files.writeNew(path, new TextEncoder().encode(JSON.stringify(older)))
    const expected = { ...large, motion: 'system', letterKeys: 'on' }
    expect((await openSettings(files)).read()).toEqual(expected)
  })

  test('that cannot be read are kept aside unchanged, and the first ones are used', async () => {
    const files = powerCutPort()
    await files.writeNew(path, new TextEncoder().encode('{"theme": "no such'))
    const settings = await openSettings(files)
    expect(settings.read().theme).toBe('system')
    await settings.write(large)
    expect(new TextDecoder().decode(await files.read(`${path}.bad-1`))).toBe('{"theme": "no such')
    expect((await openSettings(files)).read()).toEqual(large)
  })

  test('a disk that refuses to be read is not taken for one without settings', async () => {
    const files = faultyPort(powerCutPort(), [{ call: 'read', at: 1, errno: 'EIO' }])
    await expect(openSettings(files)).rejects.toMatchObject({ code: 'disk-error' })
  })
})
