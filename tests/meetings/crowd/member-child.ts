import { createHash } from 'node:crypto'
import { argv } from 'node:process'
import { hubProcess } from '#electron/vault/connecting/hub-process.ts'
import { linkUp } from '#electron/vault/connecting/link-up.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import { canonicalText } from '#electron/vault/records.ts'
import { RoomDesks } from '#electron/vault/room/room-desks.ts'
import { roomProcess } from '#electron/vault/room/room-process.ts'
import * as v from 'valibot'
import type { VaultLink } from '#shared/contract/link.ts'
import { type CommandName, commands } from '#shared/contract/table.ts'
import { agendaOn, meetingDocument } from '#shared/meetings/maps.ts'
import type { MemberOrder } from './member-words.ts'

/*
 * Run as a process of its own (standby.test.ts): a member's laptop with its vault on disk, its hub and its room hub as
 * built processes. `address`: where its phones come in.
 */
const [, , folder = '', address = '127.0.0.1'] = argv
const held = await holdVaultFolder(folder, nodeWorld)
const { vault } = await held.unlock({ kind: 'key-file', key: new Uint8Array(32).fill(3) })
const links = linkUp(vault, hubProcess('out/hub/main.js'), {
  addresses: () => ['127.0.0.1'],
  withCourier: false,
})
const desks = new RoomDesks(vault, {
  startHub: roomProcess('out/hub/room/main.js'),
  pages: 'out/guest',
  addresses: () => [address],
})
vault.useRooms(desks)
const front = vault.link('window')

/** A command by its name, checked at the door like any. */
const runAny = (link: VaultLink, name: CommandName, input: unknown): Promise<unknown> =>
  link.run(name, v.parse(commands[name].input, input))

async function obey(order: MemberOrder): Promise<unknown> {
  if (order.kind === 'found')
    return (await front.run('coalitions/found', { name: 'Riverbend', person: 'Ana' })).coalition
  if (order.kind === 'join')
    return front.run('coalitions/join', { code: order.words, device: 'Laptop' })
  const coalition = await vault.coalition(order.coalition)
  const { space } = coalition
  const link = front.within(order.coalition)
  switch (order.kind) {
    case 'run':
      return runAny(link, order.command, order.input)
    case 'listen':
      return (await links.desk.listen(['127.0.0.1'], 0))[0]
    case 'connect':
      links.desk.connect(coalition.id, order.url)
      return null
    case 'look': {
      const { open, copy, moved } = await desks.of(coalition)
      const state = open?.guests.state
      return {
        isIn: space.replica.isIn(),
        device: space.replica.device.id,
        members: [...space.replica.membership().devices.keys()],
        agenda: agendaOn(space.shelf(), order.meeting).map(({ id }) => id),
        urls: state?.kind === 'open' ? state.urls : [],
        secret: open?.running.journal.secrets.guest ?? '',
        follows: open?.followers?.following.map(({ state: how }) => how) ?? [],
        turnout: open?.ballots.turnout()?.ballots ?? null,
        copy: copy?.state ?? null,
        moved: moved !== null,
      }
    }
    case 'content': {
      const names = ['people', 'meetings', meetingDocument(order.meeting)] as const
      const text = names.map((name) => canonicalText(name, space.shelf())).join('\n')
      return { text, hash: createHash('sha256').update(text).digest('hex') }
    }
  }
}

process.on('message', ({ id, order }: { readonly id: number; readonly order: MemberOrder }) => {
  void obey(order).then(
    (answer) => process.send?.({ id, answer }),
    (cause: unknown) => process.send?.({ id, problem: String(cause) }),
  )
})
process.on('disconnect', () => {
  process.exit(0)
})
