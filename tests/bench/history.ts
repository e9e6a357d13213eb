import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { hubProcess } from '#electron/vault/connecting/hub-process.ts'
import { linkUp } from '#electron/vault/connecting/link-up.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { logOf, openFounded, openOwnVault } from './parts/computer.ts'
import { makeBenchFolder } from './parts/folder.ts'
import { runCommand, startCommand } from './parts/program.ts'
import { openTab, serveVault } from './parts/served.ts'
import { timed, type BenchRow } from './row.ts'

const records = 12_000
const bytesEach = 400
const leastBytes = 5_000_000
const runs = 5

type Way = 'direct' | 'relay'

/** A list whose words hardly get smaller when they are packed. */
function manyWords(): string {
  const { bytes } = seededRandom(41)
  const words = () => Buffer.from(bytes(bytesEach)).toString('base64url')
  const lines = Array.from({ length: records }, (_, at) => `Place ${String(at)},${words()}`)
  return ['name,description', ...lines].join('\n')
}

/**
 * A coalition with a long history on a computer and in a browser of its own, at two relays: one that keeps everything, and
 * one that passes on calls only. There is a code for each run of each way.
 */
async function openHost(folder: string) {
  const own = ['--vault', join(folder, 'ana')]
  const list = join(folder, 'directory.csv')
  await writeFile(list, manyWords())
  const made = await runCommand('create', ...own, '--name', 'Riverbend', '--person', 'Ana')
  await runCommand('import', list, ...own)
  const codes: string[] = []
  for (let run = 0; run < 2 * (runs + 1); run += 1) {
    const { code } = await runCommand('invite', ...own, '--for', `Bea ${String(run)}`)
    codes.push(String(code))
  }
  const at = (name: string) => ['--port', '0', '--dir', join(folder, name)]
  const relay = await startCommand(['relay', ...at('relay')])
  const direct = await startCommand(['relay', ...at('direct'), '--refuse-data'])
  const coalition = idOf(made)
  await connectOnce(join(folder, 'ana'), coalition, [relay.address, direct.address])
  const serving = await startCommand(['serve', ...own, '--port', '0'])
  const tab = await openTab(serving.address, coalition, '/connections')
  await tab.page.getByText('A relay that has everything').first().waitFor()
  return {
    codes,
    addresses: { relay: relay.address, direct: direct.address },
    close: async () => {
      await tab.close()
      await serving.end()
      await relay.end()
      await direct.end()
    },
  }
}

/** Write the addresses down in a vault that nobody else has open. */
async function connectOnce(place: string, coalition: string, addresses: readonly string[]) {
  const { vault, close } = await openOwnVault(place)
  linkUp(vault, hubProcess('out/hub/main.js'), { withCourier: false })
  const { link } = await openFounded(vault, coalition)
  for (const address of addresses) await link.run('links/connect', { address })
  await close()
}

/** Somebody with a code, whose page is open but who is connected to nobody yet. */
async function openNewcomer(folder: string, code: string, way: Way) {
  const file = join(folder, 'code')
  const place = join(folder, 'bea')
  await writeFile(file, code)
  const coalition = idOf(await runCommand('join', '--code-file', file, '--vault', place))
  const { vault, close } = await openOwnVault(place)
  linkUp(vault, hubProcess('out/hub/main.js'), { withCourier: way === 'direct' })
  const founded = await openFounded(vault, coalition)
  const tab = await serveVault(vault, coalition, '/connections')
  const held = () => founded.coalition.space.shelf().read('assets').getMap('assets').size
  return {
    link: founded.link,
    held,
    bytes: async () => (await stat(logOf(place, vault))).size,
    close: async () => {
      await tab.close()
      await close()
      await rm(place, { recursive: true, force: true })
    },
  }
}

/** Which coalition a command made or joined. */
function idOf({ coalition }: Record<string, unknown>): string {
  return v.parse(v.object({ id: v.string() }), coalition).id
}

/** Milliseconds from "Connect" until everything is here. */
async function arrive(link: VaultLink, address: string, held: () => number): Promise<number> {
  return timed(async () => {
    await link.run('links/connect', { address })
    while (held() < records) await pause(20)
  })
}

export const rows: readonly BenchRow[] = [
  {
    name: '5 MB of history to an empty computer, directly from page to page',
    unit: 'ms',
    besideName: 'the same by a relay that has everything',
    goal: { ratio: 2 },
    runs,
    isOfTheBuild: true,
    prepare: async () => {
      const { folder, close } = await makeBenchFolder()
      const host = await openHost(folder)
      const reach = async (way: Way) => {
        const newcomer = await openNewcomer(folder, host.codes.pop() ?? '', way)
        const took = await arrive(newcomer.link, host.addresses[way], newcomer.held)
        const bytes = await newcomer.bytes()
        await newcomer.close()
        if (bytes < leastBytes) throw new Error(`${String(bytes)} bytes are less than was meant.`)
        return took
      }
      return {
        ours: () => reach('direct'),
        beside: () => reach('relay'),
        close: async () => {
          await host.close()
          await close()
        },
      }
    },
  },
]
