import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { Refusal } from '#shared/contract/problem.ts'
import { startRelay } from '#electron/relay/relay.ts'
import { needed, wholeNumber } from '../arguments.ts'
import type { CliCommand } from '../command.ts'

/** Run a blind relay until it is interrupted: it stores and forwards what it cannot read. */
export const relay: CliCommand = {
  usage: 'relay --port N --dir DIR [--refuse-data] [--count]',
  takes: 0,
  options: {
    port: { type: 'string' },
    dir: { type: 'string' },
    'refuse-data': { type: 'boolean' },
    count: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async ({ values }, { say }) => {
    const dir = needed(values, 'dir')
    const port = wholeNumber(values, 'port', 0, 65_535)
    await mkdir(dir, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
      throw new Refusal('folder-not-made', { folder: dir }, cause)
    })
    const running = await startRelay({
      port,
      store: dir,
      rules: { refuseData: values.get('refuse-data') === true },
    })
    say({ address: running.url })
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    if (values.get('count') === true) say({ traffic: running.traffic() })
    await running.close()
    return null
  },
}
