import { cpus } from 'node:os'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { hubProcess } from '#electron/vault/connecting/hub-process.ts'
import { linkUp } from '#electron/vault/connecting/link-up.ts'
import { openBuiltPage } from './parts/built-page.ts'
import { bringInDirectory, foundCoalition, openBenchVault } from './parts/computer.ts'
import { makeBenchFolder } from './parts/folder.ts'
import { loadCores, runCommand, startCommand, startProgram } from './parts/program.ts'
import { momentNow, whenSeen } from './parts/seen.ts'
import { openTab } from './parts/served.ts'
import type { BenchRow } from './row.ts'

const records = 200

/** Milliseconds after which an edit is the first after a pause. */
const quiet = 500

/** Whose screen is watched, and how the other one changes what is on it. */
type Side = { readonly page: Page; readonly edit: (address: string) => unknown }

/** Ana here and Bea in a process and a browser of her own, who joined by code, linked by a relay in a process of its own. */
async function openMembers() {
  const { folder, close } = await makeBenchFolder()
  const relay = await startCommand(['relay', '--port', '0', '--dir', join(folder, 'relay')])
  const { vault, close: closeVault } = await openBenchVault(join(folder, 'ana'))
  const { desk } = linkUp(vault, hubProcess('out/hub/main.js'), { withCourier: false })
  const ana = await foundCoalition(vault)
  await bringInDirectory(ana, vault, records)
  await ana.link.run('links/connect', { address: relay.address })
  const { link } = await ana.link.run('people/invite', { name: 'Bea' })
  writeFileSync(join(folder, 'code'), link)
  const isAtRelay = () =>
    desk.linksOf(ana.coalition.id).some(({ phase }) => phase.kind === 'relay' && phase.lacks === 0)
  while (!isAtRelay()) await pause(50)
  const bea = join(folder, 'bea')
  const joining = [
    'join',
    '--code-file',
    join(folder, 'code'),
    '--vault',
    bea,
    '--via',
    relay.address,
  ]
  await runCommand(...joining)
  const serving = await startCommand(['serve', '--vault', bea, '--port', '0'], {
    COMMONWEAVE_COURIER: 'off',
  })
  const tab = await openTab(serving.address, ana.id, '/assets')
  await tab.page.getByText('List', { exact: true }).first().click()
  const row = tab.page.getByRole('grid').getByRole('row').nth(1)
  const id = (await row.getAttribute('data-key')) ?? ''
  return {
    page: tab.page,
    edit: (address: string) => ana.link.run('assets/edit', { id, change: { address } }),
    close: async () => {
      await tab.close()
      await serving.end()
      await closeVault()
      await relay.end()
      await close()
    },
  }
}

/** Two people over plain Yjs and a plain relay: one here, one in a browser. */
async function openPlain() {
  const relay = await startProgram(['tests/bench/parts/plain-relay.mjs'])
  const document = new Y.Doc()
  const provider = new WebsocketProvider(relay.address, 'bench', document, {
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  const all = document.getMap<Y.Map<unknown>>('assets')
  document.transact(() => {
    for (let at = 0; at < records; at += 1) all.set(String(at), new Y.Map([['address', 'Street']]))
  })
  const { page, close } = await openBuiltPage(
    'plain',
    `?relay=${encodeURIComponent(relay.address)}`,
  )
  await page.getByRole('row').getByText('Street').waitFor()
  return {
    page,
    edit: (address: string) => all.get('0')?.set('address', address),
    close: async () => {
      provider.destroy()
      await close()
      await relay.end()
    },
  }
}

const reaching = (when: string, prepareLoad: () => () => Promise<void>): BenchRow => ({
  name: `a member’s edit after a pause → another member’s screen, by a relay, ${when}`,
  unit: 'ms',
  besideName: 'plain Yjs over a plain y-websocket relay',
  goal: { ratio: 3 },
  runs: 15,
  isOfTheBuild: true,
  prepare: async () => {
    const [members, plain] = [await openMembers(), await openPlain()]
    const unload = prepareLoad()
    let run = 0
    const reach = async ({ page, edit }: Side) => {
      run += 1
      const words = `Street ${String(run)} of Riverbend`
      await pause(quiet)
      const { seen } = await whenSeen(page, words)
      const begun = momentNow()
      void edit(words)
      return (await seen) - begun
    }
    return {
      ours: () => reach(members),
      beside: () => reach(plain),
      close: async () => {
        await unload()
        await plain.close()
        await members.close()
      },
    }
  },
})

export const rows: readonly BenchRow[] = [
  reaching('idle', () => () => Promise.resolve()),
  reaching('with every core at work', () => loadCores(cpus().length)),
]
