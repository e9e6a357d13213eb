import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { WebSocket, WebSocketServer, type RawData } from 'ws'
import { Hub } from '#electron/hub/hub.ts'
import { startRelay } from '#electron/relay/relay.ts'
import { LinkDesk } from '#electron/vault/links/link-desk.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { serveFrames } from '#shared/contract/serve.ts'
import { channelPair } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder, HubReport } from '#shared/sealed-log/sync/socket-messages.ts'
import { textRoot } from '#shared/documents/shared-text.ts'
import { openText } from '#renderer/texts/open-text.ts'
import { canary, filesIn, filesWithCanary, showsCanary } from '#tests/support/canaries.ts'
import { commandLine } from '#tests/support/command-line.ts'
import { pipePair } from '#tests/support/pipe-pair.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { take } from '#tests/people/two-computers.ts'
import { until } from '../links/computers.ts'
import { contentOf } from './vault-commands.ts'

const passphrase = `${canary} opens it`
const cheap = { N: 2 ** 10, r: 8, p: 1 } as const

/** A vault on a real disk, locked with a passphrase, with links. */
async function openOnDisk(folder: string) {
  const held = await holdVaultFolder(folder, nodeWorld, cheap)
  const { vault, close } = await held.unlock({ kind: 'passphrase', passphrase })
  const [forHub, forVault] = channelPair<HubReport, HubOrder>()
  const hub = new Hub(forHub)
  const desk = new LinkDesk(forVault, { suite: createNodeSuite(), world: nodeWorld })
  vault.opened.on((coalition) => {
    desk.attach(coalition)
  })
  const off = async () => {
    desk.close()
    await hub.close()
    await close()
  }
  return { vault, desk, off }
}

/** Stands between computers and a relay and keeps every message, either way. */
async function wiretap(target: string) {
  const heard: Buffer[] = []
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  onTestFinished(() => {
    for (const client of server.clients) client.terminate()
    server.close()
  })
  server.on('connection', (near, { url = '/' }) => {
    const far = new WebSocket(new URL(url, target))
    const waiting: (() => void)[] = []
    const pass = (to: WebSocket) => (data: RawData, isBinary: boolean) => {
      if (!Buffer.isBuffer(data)) throw new Error('messages come whole')
      const bytes = data
      heard.push(bytes)
      const send = () => {
        to.send(bytes, { binary: isBinary })
      }
      if (to.readyState === WebSocket.CONNECTING) waiting.push(send)
      else if (to.readyState === WebSocket.OPEN) send()
    }
    near.on('message', pass(far))
    far.on('message', pass(near))
    far.on('open', () => {
      for (const send of waiting) send()
    })
    for (const end of [near, far]) end.on('error', () => undefined)
    near.on('close', () => {
      far.terminate()
    })
    far.on('close', () => {
      near.terminate()
    })
  })
  const { port } = v.parse(v.object({ port: v.number() }), server.address())
  return { url: `ws://127.0.0.1:${String(port)}`, heard }
}

const words = (what: string) => `${canary} ${what}`

/** Canaries in every room, through the commands people give. */
async function writeEverywhere(link: VaultLink): Promise<void> {
  await link.run('coalition/rename', { name: words('coalition') })
  const { id } = await link.run('assets/add', {
    name: words('asset'),
    kind: 'place',
    strong: words('strong'),
    offers: [words('offer')],
    welcomes: [words('welcome')],
    organization: words('organization'),
    address: words('address'),
    place: { form: 'point', at: [-93.2, 44.9] },
  })
  const place = { document: 'assets', map: 'assets', id, field: 'strong' } as const
  const page = await openText(link, place, () => undefined)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words('typed'))])
  textRoot(page.document).push([paragraph])
  await page.close()
  const theme = await link.run('priorities/add-theme', { name: words('theme') })
  await link.run('priorities/add-idea', { text: words('idea'), theme: theme.id })
  const goal = await link.run('plans/add-goal', { text: words('goal') })
  const objective = await link.run('plans/add-objective', { goal: goal.id, text: words('step') })
  await link.run('plans/add-action', { objective: objective.id, text: words('action') })
  const brief = await link.run('briefs/add', {
    title: words('brief'),
    language: 'en',
    assets: [id],
  })
  await link.run('briefs/add-block', {
    brief: brief.id,
    part: { kind: 'text', text: words('paragraph') },
  })
  await link.run('people/invite', { name: words('guest') })
}

test('41: no disk and no wire shows a word of what people write, and without the key nothing opens', async () => {
  const [anas, beas, relays] = ['ana', 'bea', 'relay'].map((name) => makeTempFolder(name))
  const relay = await startRelay({ port: 0, store: relays ?? '' })
  onTestFinished(() => relay.close())
  const tap = await wiretap(relay.url)
  const ana = await openOnDisk(anas ?? '')
  const bea = await openOnDisk(beas ?? '')
  const { coalition } = await ana.vault
    .link('one')
    .run('coalitions/found', { name: words('first'), person: words('Ana'), device: words('pc') })
  const id = (await ana.vault.coalition(coalition)).id
  const link = ana.vault.link('one').within(id)
  await writeEverywhere(link)
  const invite = await link.run('people/invite', { name: words('Bea') })
  const device = words('phone')
  await bea.vault.link('one').run('coalitions/join', { code: invite.words.join(' '), device })
  ana.desk.connect(id, tap.url)
  bea.desk.connect(id, tap.url)
  await until(async () => (await bea.vault.coalition(id)).space.replica.isIn())
  await bea.vault
    .link('one')
    .within(id)
    .run('assets/add', { name: words('Bea'), kind: 'culture' })
  await until(async () => {
    const [one, other] = [await contentOf(ana.vault, id), await contentOf(bea.vault, id)]
    return one.shown.get('assets') === other.shown.get('assets')
  })
  expect((await contentOf(bea.vault, id)).shown.get('plans')).toContain(words('action'))
  const made = await link.run('keeping/backup', { passphrase })
  const backup = await take(ana.vault, made.file)
  const copy = await link.run('keeping/readable-copy', { form: 'json', language: 'en' })
  // The search finds it where it is meant to be readable.
  expect(showsCanary(await take(ana.vault, copy.file))).toBe(true)
  const { epochKey, deviceSeed } = (await ana.vault.coalition(id)).secrets.read()
  await ana.off()
  await bea.off()

  const wire = Buffer.concat(tap.heard)
  expect(wire.length).toBeGreaterThan(5000)
  expect(filesIn(relays ?? '').length).toBeGreaterThan(0)
  for (const folder of [anas, beas, relays]) expect(filesWithCanary(folder ?? '')).toEqual([])
  expect([backup, ...tap.heard].filter((bytes) => showsCanary(bytes))).toEqual([])
  for (const key of [epochKey, deviceSeed])
    expect(wire.includes(Buffer.from(key, 'hex'))).toBe(false)

  const held = await holdVaultFolder(anas ?? '', nodeWorld, cheap)
  for (const unlock of [
    { kind: 'passphrase', passphrase: 'another one' } as const,
    { kind: 'key-file', key: new Uint8Array(32) } as const,
  ])
    await expect(held.unlock(unlock)).rejects.toMatchObject({
      problem: { code: unlock.kind === 'passphrase' ? 'wrong-passphrase' : 'other-way' },
    })
  await held.leave()
})

test('40: whatever goes wrong, nothing that is printed or left behind holds a word of what people write', async () => {
  const folder = makeTempFolder('quiet')
  const printed: string[] = []
  const note = (chunk: unknown) => {
    printed.push(String(chunk))
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(note)
  vi.spyOn(process.stderr, 'write').mockImplementation(note)
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    vi.spyOn(console, name).mockImplementation((...said) => void note(said.map(String).join(' ')))

  const file = join(makeTempFolder('list'), 'places.csv')
  writeFileSync(file, `name,kind,latitude,longitude\n${words('x')},${canary},${canary},200\n,,,\n`)
  const vault = ['--vault', folder] as const
  const founded = await commandLine(
    'create',
    ...vault,
    '--name',
    words('c'),
    '--person',
    words('p'),
  )
  expect(founded.code).toBe(0)
  const wrong = [
    ['import', file, ...vault, '--kind', canary],
    ['import', `${file}.missing`, ...vault],
    ['list', canary, ...vault],
    ['join', '--code-file', file, ...vault],
    [canary],
  ]
  for (const line of wrong) expect((await commandLine(...line)).code).not.toBe(0)

  const { vault: open, off } = await openOnDisk(makeTempFolder('open'))
  const { near, far } = pipePair()
  serveFrames(open.link('page'), far)
  const input = { name: words('n'), kind: canary }
  for (const frame of [
    canary,
    { t: 'command', n: 1, at: null, name: 'assets/add', input },
    { t: 'command', n: 2, at: canary, name: canary, input },
    { t: 'watch', n: 3, at: null, name: 'assets/one', params: { id: canary } },
  ])
    near.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  const { coalition } = await open
    .link('one')
    .run('coalitions/found', { name: words('first'), person: words('Ana') })
  const link = open.link('one').within(coalition)
  await link.run('assets/add', { name: words('asset'), kind: 'nature' })
  const { space } = await open.coalition(coalition)
  // A document that cannot be shown any more is given up and made anew.
  space.broken.emit()
  await expect.poll(async () => (await open.coalition(coalition)).space !== space).toBe(true)
  await off()

  vi.restoreAllMocks()
  expect(showsCanary(Buffer.from(printed.join('\n')))).toBe(false)
  expect(filesWithCanary(folder)).toEqual([])
})
