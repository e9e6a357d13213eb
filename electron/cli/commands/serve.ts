import { once } from 'node:events'
import { Refusal } from '#shared/contract/problem.ts'
import { whyNotListening } from '#electron/hub/why-not-listening.ts'
import { builtFile } from '../built.ts'
import { openWorkspace } from '#electron/serve/open-workspace.ts'
import { needed, wholeNumber } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { namedUnlock, vaultOptions } from '../unlock.ts'

/** Serve the workspace of a vault to browsers on this computer, until it is interrupted. */
export const serve: CliCommand = {
  usage: 'serve --vault DIR --port N',
  takes: 0,
  options: { ...vaultOptions, port: { type: 'string' } },
  run: async ({ values }, { say }) => {
    const unlock = await namedUnlock(values)
    const workspace = await openWorkspace({
      folder: needed(values, 'vault'),
      port: wholeNumber(values, 'port', 0, 65_535),
      pages: builtFile('renderer'),
      hub: builtFile('hub/main.js'),
      room: { hub: builtFile('hub/room/main.js'), pages: builtFile('guest') },
      ...(unlock && { unlock }),
    }).catch((cause: unknown) => {
      const isTaken = whyNotListening(cause) === 'port-taken'
      throw isTaken ? new Refusal('link-port-taken', {}, cause) : cause
    })
    const { server } = workspace
    say({ address: server.newAddress(), port: server.port })
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await workspace.close()
    return null
  },
}
