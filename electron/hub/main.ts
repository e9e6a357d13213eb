import process, { argv, exit } from 'node:process'
import type { HubReport } from '#shared/sealed-log/sync/socket-messages.ts'
import { Hub } from './hub.ts'
import { parentChannel } from './parent-channel.ts'

/** Takes no arguments: everything is said over the channel, so that nothing of it shows in a list of processes. */
const channel = parentChannel<HubReport>()
if (channel === null || argv.length > 2) exit(2)
const hub = new Hub(channel)
process.on('disconnect', () => {
  void hub.close().then(() => exit(0))
})
