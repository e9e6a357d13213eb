import { RoomDesks } from '#electron/vault/room/room-desks.ts'
import { roomProcess } from '#electron/vault/room/room-process.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'

/*
 * Run as a process of its own (tests/bench/phones.ts): a vault on the real disk with a coalition, a meeting whose question
 * runs, and its room hub as a process beside it. Says where phones come in, and at any time what is in the journal.
 */
const [, , question = '', folder = '', hub = '', pages = ''] = process.argv
const nothing = () => undefined
const held = await holdVaultFolder(folder, nodeWorld)
const { vault } = await held.unlock({ kind: 'key-file', key: new Uint8Array(32).fill(7) })
const desks = new RoomDesks(vault, {
  startHub: roomProcess(hub),
  pages,
  addresses: () => ['127.0.0.1'],
})
vault.useRooms(desks)
const front = vault.link('hall')
const { coalition: id } = await front.run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
const link = front.within(id)
const { id: meeting } = await link.run('meetings/add', {
  title: 'September circle',
  start: 18 * 60,
  zone: 'America/Chicago',
  items: [{ activity: 'temperature', title: question, minutes: 10 }],
})
await link.run('room/open', { meeting })
await link.run('room/door', { open: true })
const desk = await desks.of(await vault.coalition(id))
const { open } = desk
if (open?.guests.state.kind !== 'open') throw new Error('The door is not open.')
// As the run page and the big screen do, for whose views a room works, too.
for (const view of ['room', 'room/screen'] as const)
  link.watch(view, { meeting }, { items: nothing, change: nothing, fail: nothing })
const item = await new Promise<string>((resolve) => {
  const items = (chunk: readonly (readonly [string, { readonly kind: string }])[]) => {
    for (const [key, { kind }] of chunk) if (kind === 'item') resolve(key)
  }
  link.watch('meetings/one', { id: meeting }, { items, change: nothing, fail: nothing })
})
await link.run('room/begin', { item })
const { secrets } = open.running.journal
process.send?.({
  kind: 'open',
  host: new URL(open.guests.state.urls[0] ?? '').host,
  secret: secrets.guest,
})
process.on('message', () => {
  void open.running.journal.entries().then((entries) => {
    const gave = entries.flatMap((entry) =>
      entry.kind === 'gave' ? [`${entry.seat} ${String(entry.n)}`] : [],
    )
    process.send?.({ kind: 'gave', gave })
  })
})
process.on('disconnect', () => {
  process.exit(0)
})
