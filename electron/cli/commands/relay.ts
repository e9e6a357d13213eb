import { once } from 'node:events'
import { startRelay } from '#electron/relay/relay.ts'
import { needed, wholeNumber } from '../arguments.ts'
import type { CliCommand } from '../command.ts'

/** Run a blind relay until it is interrupted: it stores and forwards what it cannot read. */
export const relay: CliCommand = {
  usage: 'relay --port N --dir DIR [--refuse-data]',
  options: {
    port: { type: 'string' },
    dir: { type: 'string' },
    'refuse-data': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async ({ values }, say) => {
    const running = await startRelay({
      port: wholeNumber(values, 'port', 0, 65_535),
      store: needed(values, 'dir'),
      rules: { refuseData: values.get('refuse-data') === true },
    })
    say({ address: running.url })
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    say({ traffic: running.traffic() })
    await running.close()
    return null
  },
}
