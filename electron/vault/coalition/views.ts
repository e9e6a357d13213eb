import type { LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import {
  aboutCoalition,
  coalitionName,
  liveDevices,
  liveInvites,
  livePersons,
} from '#shared/people/people-document.ts'
import { invites as openInvites } from '#shared/sealed-log/counts/invite-duty.ts'
import { readDeviceId, type DeviceId } from '#shared/sealed-log/ids.ts'
import type { Coalition } from './coalition.ts'
import { inviteLink, inviteWords } from './invites.ts'
import { keyedView, oneItemView } from './one-item-view.ts'
import { statusOf } from './status.ts'

type Member = ViewItem<'people/members'>

/** Name, own person and own device of the open coalition. */
export function coalitionView(coalition: Coalition): LiveView<ViewItem<'coalition'>> {
  const { space } = coalition
  const about = aboutCoalition(space.shelf().read('people'))
  return oneItemView(
    'coalition',
    () => ({
      id: coalition.id,
      name: coalitionName(space.shelf().read('people')) || coalition.secrets.read().label,
      me: coalition.me,
      device: space.replica.device.id,
      steward: coalition.isSteward,
    }),
    [
      (refresh) => {
        about.observe(refresh)
        return () => {
          about.unobserve(refresh)
        }
      },
      (refresh) => space.membershipChanged.on(refresh),
    ],
  )
}

/** Everybody who is in, with their computers. An invite's key is no computer; whoever it is for shows as invited. */
export function membersView(coalition: Coalition): LiveView<Member> {
  const { space, peers } = coalition
  const document = space.shelf().read('people')
  const persons = livePersons(document)
  const devices = liveDevices(document)
  const read = () => {
    const { devices: membersIn, stewards } = space.replica.membership()
    const members = new Map<string, Member>()
    for (const [device, { person, role }] of membersIn) {
      const height = stewards.get(person)?.height
      const member = members.get(person) ?? {
        id: person,
        name: persons.get(person)?.name ?? '',
        role: height === 0 ? 'founder' : height === undefined ? 'member' : 'steward',
        color: colorOf(person),
        me: person === coalition.me,
        invited: true,
        devices: [],
      }
      const here = device === space.replica.device.id
      const shown = {
        id: device,
        name: devices.get(device)?.name ?? '',
        here,
        heard: peers.heard(device),
      }
      members.set(
        person,
        role === 'invite'
          ? member
          : { ...member, invited: false, devices: [...member.devices, shown] },
      )
    }
    return members
  }
  return closing(
    keyedView(read, [
      persons.subscribe,
      devices.subscribe,
      (refresh) => space.membershipChanged.on(refresh),
      (refresh) => peers.changed.on(refresh),
    ]),
    [persons.close, devices.close],
  )
}

/** Invites that were made, and what became of them. */
export function invitesView(coalition: Coalition): LiveView<ViewItem<'people/invites'>> {
  const { space } = coalition
  const notes = liveInvites(space.shelf().read('people'))
  const read = () => {
    const membership = space.replica.membership()
    const open = new Map(openInvites(membership).map((invite) => [invite.device, invite]))
    const made = new Map(coalition.secrets.read().invites.map((invite) => [invite.device, invite]))
    return new Map(
      [...notes.items()].flatMap(([key, note]) => {
        const device = readDeviceId(key)
        if (device === null) return []
        const state = open.get(device)?.state ?? endedState(device)
        const secret = state === 'open' ? made.get(device) : undefined
        const { name, by, at } = note
        const code = {
          link: secret ? inviteLink(coalition, secret) : null,
          words: secret ? inviteWords(coalition, secret) : null,
        }
        return [[key, { id: device, name, for: note.for, state, by, at, ...code }]]
      }),
    )
  }
  /** A key that is gone was used as often as devices it let in are in. */
  function endedState(device: DeviceId): 'used' | 'used-twice' | 'withdrawn' | 'open' {
    const { devices, everLetIn } = space.replica.membership()
    if (!everLetIn(device)) return 'open'
    const uses = [...devices.values()].filter(({ by }) => by === device).length
    return uses > 1 ? 'used-twice' : uses === 1 ? 'used' : 'withdrawn'
  }
  return closing(
    keyedView(read, [notes.subscribe, (refresh) => space.membershipChanged.on(refresh)]),
    [notes.close],
  )
}

/** What this computer is here, and what it alone can do. */
export function hereView({ space }: Coalition): LiveView<ViewItem<'people/here'>> {
  const { id } = space.replica.device
  const read = (): ViewItem<'people/here'> => {
    const { devices, everLetIn } = space.replica.membership()
    const member = devices.get(id)
    if (member === undefined) return { state: everLetIn(id) ? 'out' : 'waiting', sheet: false }
    return { state: 'in', sheet: member.by === null }
  }
  return oneItemView('here', read, [(refresh) => space.membershipChanged.on(refresh)])
}

/** Where what was written is safe, and who has it. */
export function statusView(coalition: Coalition): LiveView<ViewItem<'status'>> {
  const { space, peers } = coalition
  return oneItemView('status', () => statusOf(coalition), [
    (refresh) => space.saveState.on(refresh),
    (refresh) => space.stored.on(refresh),
    (refresh) => space.membershipChanged.on(refresh),
    (refresh) => peers.changed.on(refresh),
  ])
}

/** A view that also gives back what it was made from. */
export function closing<T>(view: LiveView<T>, closes: readonly (() => void)[]): LiveView<T> {
  return {
    ...view,
    close: () => {
      view.close()
      for (const close of closes) close()
    },
  }
}

/** One of six presence colours, the same for a person on every computer. */
export const colorOf = (person: string): number => (Number.parseInt(person.slice(0, 2), 16) % 6) + 1
