import { expect, test } from 'vitest'
import { FileError } from '#electron/vault/disk/file-error.ts'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { newRemains } from '#tests/support/vault.ts'
import { ballot, comeIn, leading, wayInto } from './leading.ts'
import { deskOf, openMember } from './members.ts'

/** What stays of a computer whose disk opens no file of ballots while it is broken; counts files of rooms that are open. */
function brokenRemains() {
  const remains = newRemains()
  const disk = { isBroken: false, open: new Set<object>() }
  const openFile: FilePort['openFile'] = async (path) => {
    if (disk.isBroken && path.includes('ballots-')) throw new FileError('disk-full', path)
    const file = await remains.files.openFile(path)
    if (!/\/(room|copy-\d+)\//.test(path)) return file
    disk.open.add(file)
    return {
      ...file,
      close: async () => {
        await file.close()
        disk.open.delete(file)
      },
    }
  }
  return { disk, remains: { ...remains, files: { ...remains.files, openFile } } }
}

/** A meeting in the middle of a secret vote in which one ballot was received. */
async function voting(ofLeader = newRemains(), ofStandby = newRemains()) {
  const [ana, bea] = [openMember('127.0.0.1', ofLeader), openMember('127.0.0.2', ofStandby)]
  const { id, meeting, link, agenda, way } = await leading([ana, bea])
  const [, vote = ''] = agenda
  await link.run('room/begin', { item: vote })
  const kim = await comeIn(way)
  expect(await kim.ask(ballot(vote, 1, 1, 'ab'))).toMatchObject({ kind: 'took' })
  return { ana, bea, id, meeting, vote }
}

test('a room that cannot be opened again leaves nothing open and nobody asking; it is there when the disk works', async () => {
  const { disk, remains } = brokenRemains()
  const { ana, id } = await voting(remains)
  await ana.die()
  await ana.vault.close()
  expect(disk.open.size).toBe(0)
  disk.isBroken = true
  const back = openMember('127.0.0.1', remains)
  await expect(deskOf(back, id)).rejects.toMatchObject({ code: 'disk-full' })
  expect(disk.open.size).toBe(0)
  disk.isBroken = false
  expect((await deskOf(back, id)).open?.ballots.turnout()).toEqual({ ballots: 1, paper: 0 })
})

test('whoever takes over with a full disk leads; the vote goes on when phones are let in once there is space', async () => {
  const { disk, remains } = brokenRemains()
  const { ana, bea, id, vote } = await voting(newRemains(), remains)
  await ana.die()
  disk.isBroken = true
  const link = bea.vault.link('window').within(id)
  const full = { problem: { code: 'disk-full' } }
  await expect(link.run('room/take-over', {})).rejects.toMatchObject(full)
  const desk = await deskOf(bea, id)
  expect([desk.copy, desk.open?.running.room.term.number]).toEqual([null, 2])
  await expect(link.run('room/door', { open: true })).rejects.toMatchObject(full)
  disk.isBroken = false
  await link.run('room/door', { open: true })
  expect(desk.open?.ballots.turnout()).toEqual({ ballots: 1, paper: 0 })
  const kim = await comeIn(await wayInto(bea, id))
  expect(await kim.ask(ballot(vote, 1, 2, 'cd'))).toMatchObject({ kind: 'took' })
})
