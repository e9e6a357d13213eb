import { fork } from 'node:child_process'
import type { RoomOrder } from '#shared/meetings/room/wire/hub-words.ts'

/** The room hub's process while it runs. */
export type RunningProcess = {
  readonly send: (order: RoomOrder) => void
  readonly end: () => void
}

/** Start it: `hear` gets what it says, `ended` is called when it has ended by itself or could not be started. */
export type StartRoomHub = (hear: (message: unknown) => void, ended: () => void) => RunningProcess

/** The room hub as a process beside this one, under plain Node. It ends with this process. */
export const roomProcess =
  (program: string): StartRoomHub =>
  (hear, ended) => {
    // Nothing about the room stands in the arguments, which others could list.
    const child = fork(program, { serialization: 'advanced', stdio: 'ignore' })
    child.on('message', hear)
    child.once('exit', ended)
    child.once('error', ended)
    return {
      send: (order) => {
        if (child.connected) child.send(order, () => {})
      },
      end: () => {
        if (child.connected) child.disconnect()
      },
    }
  }
