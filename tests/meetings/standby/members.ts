import { onTestFinished } from 'vitest'
import { Hub } from '#electron/hub/hub.ts'
import { linkUp } from '#electron/vault/connecting/link-up.ts'
import { RoomDesks } from '#electron/vault/room/room-desks.ts'
import type { RoomDesk } from '#electron/vault/room/room-desk.ts'
import { agendaOn } from '#shared/meetings/maps.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import { channelPair } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder, HubReport } from '#shared/sealed-log/sync/socket-messages.ts'
import { newRemains, openTestVault } from '#tests/support/vault.ts'
import { until } from '../hub/hub-ground.ts'
import { hubHere, items, pages } from '../hub/room-ground.ts'

/** A member's computer with links and rooms; its phones come in at an address of its own. */
export function openMember(address: string, remains = newRemains()) {
  const vault = openTestVault(remains)
  const [forHub, forVault] = channelPair<HubReport, HubOrder>()
  const hub = new Hub(forHub)
  const links = linkUp(vault, forVault, { addresses: () => ['127.0.0.1'], withCourier: false })
  const rooms = hubHere()
  vault.useRooms(new RoomDesks(vault, { startHub: rooms.start, pages, addresses: () => [address] }))
  onTestFinished(() => hub.close())
  return {
    vault,
    remains,
    links,
    rooms,
    /** As when the power goes: nothing is said to anybody. */
    die: async () => {
      await hub.close()
      await rooms.killLast()
    },
  }
}

export type Member = ReturnType<typeof openMember>

export const deskOf = async ({ vault }: Member, id: string): Promise<RoomDesk> => {
  const desk = await vault.rooms?.of(await vault.coalition(id))
  if (desk === undefined) throw new Error('no rooms')
  return desk
}

export const deviceOf = async ({ vault }: Member, id: string): Promise<string> =>
  (await vault.coalition(id)).space.replica.device.id

/** Others join the first one's coalition, each linked with it and with those before. */
export async function joined(members: readonly Member[]): Promise<SpaceId> {
  const [first, ...others] = members
  if (first === undefined) throw new Error('nobody')
  const front = first.vault.link('window')
  const { coalition } = await front.run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  const { id } = await first.vault.coalition(coalition)
  const urls = [await listening(first)]
  for (const other of others) {
    const { words } = await front.within(id).run('people/invite', { name: 'Bea' })
    await other.vault
      .link('window')
      .run('coalitions/join', { code: words.join(' '), device: 'Laptop' })
    for (const url of urls) other.links.desk.connect(id, url)
    const { space } = await other.vault.coalition(id)
    await until(() => space.replica.isIn())
    const { space: firsts } = await first.vault.coalition(id)
    await until(() => firsts.replica.membership().devices.has(space.replica.device.id))
    urls.push(await listening(other))
  }
  return id
}

async function listening({ links }: Member): Promise<string> {
  const [url = ''] = await links.desk.listen(['127.0.0.1'], 0)
  return url
}

/** A meeting planned on the first computer and known on all. */
export async function planned(members: readonly Member[], id: SpaceId) {
  const [first] = members
  if (first === undefined) throw new Error('nobody')
  const link = first.vault.link('window').within(id)
  const { id: meeting } = await link.run('meetings/add', {
    title: 'September circle',
    start: 18 * 60,
    zone: 'America/Chicago',
    items: [...items],
  })
  for (const { vault } of members) {
    const { space } = await vault.coalition(id)
    await until(() => agendaOf(space.shelf(), meeting).length === items.length)
  }
  const { space } = await first.vault.coalition(id)
  return { meeting, link, agenda: agendaOf(space.shelf(), meeting) }
}

const agendaOf = (shelf: Parameters<typeof agendaOn>[0], meeting: string): readonly string[] =>
  agendaOn(shelf, meeting).map(({ id }) => id)
