import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { idBytes } from '#shared/sealed-log/ids.ts'
import { unlessMissing } from '#electron/vault/disk/file-error.ts'
import { openFrameLog } from '#electron/vault/disk/frame-log.ts'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import type { RelayStore, RoomFile } from './relay-store.ts'

const roomName = /^[0-9a-f]{64}$/

/** A folder for each room, with the same append-only file that a vault keeps. */
export function fileRelayStore(folder: string): RelayStore {
  const files = nodeFilePort(folder)
  const folderFor = (room: string) => {
    if (!roomName.test(room)) throw new Error('not a room')
    return `rooms/${room}`
  }
  return {
    open: async (room, space) => {
      await files.makeFolder(folderFor(room))
      const opened = await openFrameLog(files, `${folderFor(room)}/envelopes.log`, {
        spaceId: idBytes(space),
      })
      if (opened.kind !== 'open') throw new Error(`room cannot be read: ${opened.kind}`)
      return roomFile(opened.log)
    },
    noteUse: async (room, at) => {
      const path = `${folderFor(room)}/used`
      await files.makeFolder(folderFor(room))
      await unlessMissing(files.remove(`${path}.new`))
      await files.writeNew(`${path}.new`, new TextEncoder().encode(String(at)))
      await files.rename(`${path}.new`, path)
      await files.syncFolder(folderFor(room))
    },
    rooms: async () => {
      const names = (await unlessMissing(files.list('rooms'))) ?? []
      return Promise.all(
        names
          .filter((name) => roomName.test(name))
          .map(async (room) => {
            const used = await unlessMissing(files.read(`${folderFor(room)}/used`))
            const usedAt = used ? Number(new TextDecoder().decode(used)) : 0
            return { room, usedAt: Number.isFinite(usedAt) ? usedAt : 0 }
          }),
      )
    },
    remove: (room) => rm(join(folder, folderFor(room)), { recursive: true, force: true }),
  }
}

type FrameLog = Extract<Awaited<ReturnType<typeof openFrameLog>>, { kind: 'open' }>['log']

const roomFile = (log: FrameLog): RoomFile => ({
  add: (envelopes) => log.append(envelopes),
  async *from(number) {
    for await (const { sequence, payload } of log.frames(number - 1))
      yield { number: sequence, envelope: payload }
  },
  close: log.close,
})
