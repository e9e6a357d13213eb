import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import { findCopy } from '#electron/vault/room/copy-folders.ts'
import { roomOf } from '#electron/vault/room/running-room.ts'
import { StandbyCopy } from '#electron/vault/room/standby-copy.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { newRemains, type VaultRemains } from '#tests/support/vault.ts'
import { copyPorts, me, of, wholeCopy } from './copies.ts'
import { idea, comeIn, leading } from './leading.ts'
import { deskOf, deviceOf, openMember } from './members.ts'

test('a power cut at any moment of a take-over leaves a copy, or a room that is led whole', async () => {
  const seen = new Set<string>()
  for (let failAt = 1; failAt <= 3; failAt += 1)
    for (let seed = 0; seed < 80; seed += 1) {
      const whole = powerCutPort()
      await wholeCopy(copyPorts(whole))
      const asFound = whole.cut(seed)
      await copyOn(asFound)
      const disk = whole.cut(seed, asFound.calls() + failAt)
      const copy = await copyOn(disk)
      await copy.takeOver(me, 2).catch(() => null)
      const after = await findCopy(copyPorts(disk.cut(seed)), 'coalition')
      const room = roomOf(machines, (await after.journal?.entries()) ?? [])
      const isLed = room.term.device === me
      // Led by this one, whoever led stands by; else whoever led leads as before.
      expect(isLed ? [...room.standbys] : room.term).toEqual(isLed ? [of.term.device] : of.term)
      seen.add(isLed ? 'led' : 'a copy')
    }
  expect([...seen].toSorted()).toEqual(['a copy', 'led'])
})

/** The copy that is on this disk. */
async function copyOn(disk: FilePort): Promise<StandbyCopy> {
  const ports = copyPorts(disk)
  const { journal, place } = await findCopy(ports, 'coalition')
  if (journal === null) throw new Error('a whole copy is durable')
  return StandbyCopy.over(ports, place, journal, await journal.entries())
}

/** The same computer as it was, on a disk of its own that knows which files of rooms are open. */
function twinOf({ folder, places, settings }: VaultRemains) {
  const beside = join(makeTempFolder('twin'), 'vault')
  cpSync(folder, beside, { recursive: true })
  const files = nodeFilePort(beside)
  const open = new Set<object>()
  const openFile: FilePort['openFile'] = async (path) => {
    const file = await files.openFile(path)
    if (!/\/(?:room|copy-\d+)\//.test(path)) return file
    open.add(file)
    return {
      ...file,
      close: async () => {
        open.delete(file)
        await file.close()
      },
    }
  }
  const remains = { folder: beside, files: { ...files, openFile }, places, settings }
  return { open, remains }
}

test('a computer that stops at any moment of a take-over leads whole when it starts again, or has its copy, and leaves nothing open', async () => {
  const ofBea = newRemains()
  const [ana, bea] = [openMember('127.0.0.1'), openMember('127.0.0.2', ofBea)]
  const { id, link, agenda, way } = await leading([ana, bea])
  const [story = ''] = agenda
  await link.run('room/begin', { item: story })
  const kim = await comeIn(way)
  expect(await kim.ask(idea(story, 1, 'Oranges on Mill Avenue'))).toMatchObject({ kind: 'took' })
  const [entries, leader] = [(await deskOf(bea, id)).copy?.entries ?? 0, await deviceOf(ana, id)]
  await ana.die()
  await ana.vault.close()
  await bea.vault.close()
  const seen = new Set<string>()
  for (const turns of [0, 1, 2, 3, 5, 8, 13, 21, 34]) {
    const { open, remains } = twinOf(ofBea)
    const stopping = openMember('127.0.0.2', remains)
    const desk = await deskOf(stopping, id)
    const taking = stopping.vault.link('window').within(id).run('room/take-over', {})
    const pressed = taking.then(
      () => 'taken over',
      () => 'refused',
    )
    for (let turn = 0; turn < turns; turn += 1)
      await new Promise((resolve) => setImmediate(resolve))
    await stopping.vault.close()
    expect([open.size, desk.open]).toEqual([0, null])
    await pressed
    // Nothing comes after it has stopped.
    expect([open.size, desk.open]).toEqual([0, null])
    const again = openMember('127.0.0.2', remains)
    const there = await deskOf(again, id)
    const { room } = there.open?.running ?? {}
    if (room === undefined) expect(there.copy?.entries).toBe(entries)
    else expect([room.term.number, [...room.standbys]]).toEqual([2, [leader]])
    seen.add(room === undefined ? 'a copy' : 'led')
    await again.vault.close()
  }
  expect(seen).toContain('led')
})
