import { Refusal } from '#shared/contract/problem.ts'
import { encodeInvite, type InviteCode } from '#shared/people/invite-code.ts'
import { wordsOf } from '#shared/people/invite-words.ts'
import { deviceNames, inviteNotes, personNames } from '#shared/people/people-document.ts'
import { usedInvitesToRemove } from '#shared/sealed-log/counts/invite-duty.ts'
import { personIdOf, readDeviceId, readPersonId, type PersonId } from '#shared/sealed-log/ids.ts'
import { enterByInvite } from '#shared/sealed-log/replica/invite-entry.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { World } from '../clock.ts'
import type { Coalition } from './coalition.ts'
import { fromHex, hex, inviteDevice, joinAct, keyRingOf, ownDevice } from './identity.ts'
import type { MadeInvite } from './secrets.ts'

type Ports = { readonly suite: Suite; readonly world: World; readonly window: string }

/** Let a fresh key in for one new person, and give out its code. */
export async function invitePerson(coalition: Coalition, name: string, ports: Ports) {
  const person = personIdOf(ports.world.random(16))
  return makeInvite(coalition, { name, for: 'person', person }, ports)
}

/** Let a fresh key in for another computer of the same person. */
export async function inviteComputer(coalition: Coalition, ports: Ports) {
  const person = readPersonId(coalition.me)
  if (person === null) throw new Refusal('not-allowed')
  const name = nameOf(coalition, person)
  return makeInvite(coalition, { name, for: 'computer', person }, ports)
}

async function makeInvite(
  coalition: Coalition,
  invite: { readonly name: string; readonly for: 'person' | 'computer'; readonly person: PersonId },
  { suite, world, window }: Ports,
) {
  const { space } = coalition
  const secret = world.random(16)
  const device = inviteDevice(suite, coalition.id, secret)
  const made = { device: device.id, secret: hex(secret), name: invite.name, at: world.now() }
  const secrets = coalition.secrets.read()
  await coalition.secrets.write({ ...secrets, invites: [...secrets.invites, made] })
  space.act(joinAct(suite, coalition.id, invite.person, device, 'invite'))
  coalition.edit(window, 'people/invite', (desk) => {
    desk.change('people', (document) => {
      if (invite.for === 'person') personNames(document).set(invite.person, { name: invite.name })
      inviteNotes(document).set(device.id, { ...invite, by: desk.me, at: desk.now })
    })
  })
  await space.saved()
  return {
    invite: device.id,
    link: inviteLink(coalition, made),
    words: inviteWords(coalition, made),
  }
}

/** Take an invite back: its key is let out again, so that later uses are void. */
export async function withdrawInvite(coalition: Coalition, invite: string): Promise<void> {
  const device = readDeviceId(invite)
  if (device === null) throw new Refusal('not-found')
  coalition.space.act({ kind: 'remove-device', device })
  await coalition.space.saved()
}

/** The code as a link, which is also what the QR shows. */
export function inviteLink(coalition: Coalition, invite: MadeInvite): string {
  const code = Buffer.from(encodeInvite(codeOf(coalition, invite))).toString('base64url')
  return `commonweave:join/${code}`
}

/** The code as words to read aloud; they leave out where to find others. */
export const inviteWords = (coalition: Coalition, invite: MadeInvite): string[] => [
  ...wordsOf(encodeInvite({ ...codeOf(coalition, invite), address: '' })),
]

function codeOf(coalition: Coalition, { secret }: MadeInvite): InviteCode {
  return {
    space: fromHex(coalition.id),
    secret: fromHex(secret),
    epochKey: fromHex(coalition.secrets.read().epochKey),
    address: coalition.address,
  }
}

function nameOf(coalition: Coalition, person: PersonId): string {
  const stored: unknown = personNames(coalition.space.shelf().read('people')).get(person)
  return typeof stored === 'object' && stored !== null && 'name' in stored
    ? String(stored.name)
    : ''
}

/**
 * After every change of who is in: remove invite keys that were used, where that is this computer's to do, and, on a
 * computer that came with an invite, let the own device in as soon as the invite is seen to count.
 */
export async function tendInvites(
  coalition: Coalition,
  { suite, world, window }: Ports,
): Promise<void> {
  const { space } = coalition
  await enter(coalition, { suite, world, window })
  if (!space.replica.isIn()) return
  for (const used of usedInvitesToRemove(space.replica.membership(), space.replica.device.id))
    space.act({ kind: 'remove-device', device: used.device })
  await space.saved()
}

async function enter(coalition: Coalition, { suite, world, window }: Ports): Promise<void> {
  const secrets = coalition.secrets.read()
  const { space } = coalition
  if (secrets.entering === null) return
  if (!space.replica.isIn()) {
    const invite = inviteDevice(suite, coalition.id, fromHex(secrets.entering.secret))
    const member = space.replica.membership().devices.get(invite.id)
    const obeys = space.replica.firstObeys(invite.id)
    if (member === undefined || obeys === null) return
    const own = ownDevice(suite, fromHex(secrets.deviceSeed))
    const act = joinAct(suite, coalition.id, member.person, own, 'computer')
    const keys = keyRingOf(suite, secrets)
    const entry = enterByInvite(suite, keys, invite, obeys, act, world.random)
    if (entry === null) return
    await space.take(entry)
  }
  const { device } = secrets.entering
  await coalition.secrets.write({ ...coalition.secrets.read(), entering: null })
  coalition.edit(window, 'coalitions/join', (desk) => {
    desk.change('people', (document) =>
      deviceNames(document).set(space.replica.device.id, { name: device }),
    )
  })
  await space.saved()
}
