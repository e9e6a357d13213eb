import type { SpaceId } from '#shared/sealed-log/ids.ts'
import { phone, until } from '../hub/hub-ground.ts'
import { deskOf, deviceOf, joined, type Member, planned } from './members.ts'

export type Way = {
  readonly host: string
  readonly secret: Uint8Array
  readonly token?: string
  readonly origin?: string
}

/** A phone that has been welcomed, and waits for each answer. */
export async function comeIn(way: Way) {
  const guest = await phone(way, way)
  await until(() => guest.heard.some(({ kind }) => kind === 'welcome'))
  return {
    ...guest,
    ask: async (frame: Parameters<typeof guest.say>[0] & { readonly n: number }) => {
      guest.say(frame)
      return until(() => guest.heard.findLast((heard) => 'n' in heard && heard.n === frame.n))
    },
  }
}

/** Where phones come in on this computer, once they may. */
export async function wayInto(member: Member, id: SpaceId): Promise<Way> {
  const desk = await deskOf(member, id)
  const url = await until(() => {
    const state = desk.open?.guests.state
    return state?.kind === 'open' ? state.urls[0] : null
  })
  const { guest } = desk.open?.running.journal.secrets ?? { guest: '' }
  return { host: new URL(url).host, secret: Buffer.from(guest, 'hex') }
}

/** How this laptop follows, as the one that leads sees it. */
export async function follows(leader: Member, standby: Member, id: SpaceId): Promise<void> {
  const [led, device] = [await deskOf(leader, id), await deviceOf(standby, id)]
  await until(() =>
    led.open?.followers?.following.some((one) => one.device === device && one.state === 'follows'),
  )
}

/** A meeting that the first one leads, with the others standing by and phones let in. */
export async function leading(members: readonly Member[], named = members.slice(1)) {
  const [leader] = members
  if (leader === undefined) throw new Error('nobody')
  const id = await joined(members)
  const { meeting, link, agenda } = await planned(members, id)
  await link.run('room/open', { meeting })
  for (const standby of named) {
    await link.run('room/name-standby', { device: await deviceOf(standby, id) })
    await follows(leader, standby, id)
  }
  await link.run('room/door', { open: true })
  return { id, meeting, link, agenda, way: await wayInto(leader, id) }
}

export const idea = (step: string, n: number, text: string) =>
  ({ kind: 'give', step, n, input: { do: 'add', text, bin: null, name: null } }) as const

export const option = (at: number) => `option${String(at).padStart(10, '0')}`

export const ballot = (step: string, n: number, mark: number, receipt: string) =>
  ({
    kind: 'ballot',
    step,
    n,
    card: null,
    receipt: receipt.repeat(8),
    marks: { [option(mark)]: 3 },
    passed: false,
  }) as const
