import process, { argv, exit } from 'node:process'
import type { RoomReport } from '#shared/meetings/room/wire/hub-words.ts'
import { parentChannel } from '../parent-channel.ts'
import { RoomHub } from './room-hub.ts'

/** The process that phones speak with. Takes no arguments: the room's secrets would show in a list of processes. */
const channel = parentChannel<RoomReport>()
if (channel === null || argv.length > 2) exit(2)
const hub = new RoomHub(channel)
process.on('disconnect', () => {
  void hub.close().then(() => exit(0))
})
