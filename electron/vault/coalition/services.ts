import { Refusal } from '#shared/contract/problem.ts'
import { decodeInvite, type InviteCode } from '#shared/people/invite-code.ts'
import { bytesOf } from '#shared/people/invite-words.ts'
import { spaceIdOf } from '#shared/sealed-log/ids.ts'
import { coalitionOf, type Call, type Carrier } from '../call.ts'
import { openSampleIn } from '../sample/sample-service.ts'
import { found } from './found.ts'
import { hex } from './identity.ts'
import { inviteComputer, invitePerson, withdrawInvite } from './invites.ts'
import { unreadableId } from './list-view.ts'

type VaultCommand =
  | 'coalitions/found'
  | 'coalitions/open-sample'
  | 'coalitions/join'
  | 'coalitions/take-off'
  | 'people/invite'
  | 'people/add-computer'
  | 'people/withdraw'
  | 'undo/back'
  | 'undo/again'

/** Bytes of an invite without an address. */
const codeBytes = 65

/** Commands about coalitions and who is in, which are not only changes of a document. */
export const peopleServices: { readonly [C in VaultCommand]: Carrier<C> } = {
  'coalitions/found': (call, input) =>
    found(call, { ...input, device: input.device ?? input.person, sample: false }),

  'coalitions/open-sample': ({ vault }, { language }) => openSampleIn(vault, language),

  'coalitions/join': async ({ vault }, { code, device }) => {
    const invite = readCode(code)
    const space = spaceIdOf(invite.space)
    if (vault.placeOf(space) !== null) throw new Refusal('coalition-already-here')
    const { world } = vault.ports
    await vault.ports.shelf.add(
      {
        space,
        epochKey: hex(invite.epochKey),
        deviceSeed: hex(world.random(32)),
        entering: { secret: hex(invite.secret), address: invite.address, device },
        invites: [],
        label: '',
        person: '',
        sample: false,
      },
      world.now(),
    )
    vault.listChanged.emit()
    await vault.coalition(space)
    return { coalition: space }
  },

  'coalitions/take-off': async ({ vault }, { coalition }) => {
    const { shelf } = vault.ports
    const unreadable = shelf.unreadable().find(({ folder }) => unreadableId(folder) === coalition)
    const place = vault.placeOf(coalition) ?? unreadable
    if (place === undefined) throw new Refusal('coalition-not-here')
    await vault.closeCoalition(coalition, () => shelf.remove(place.folder))
    vault.listChanged.emit()
    return {}
  },

  'people/invite': (call, { name }) => invitePerson(coalitionOf(call), name, portsOf(call)),
  'people/add-computer': (call) => inviteComputer(coalitionOf(call), portsOf(call)),
  'people/withdraw': async (call, { invite }) => {
    await withdrawInvite(coalitionOf(call), invite)
    return {}
  },

  'undo/back': async (call) => ({ undone: await move(call, 'undo') }),
  'undo/again': async (call) => ({ redone: await move(call, 'redo') }),
}

/** A code as people have it: the link, what follows `join/` in it, or the words. */
function readCode(text: string): InviteCode {
  const trimmed = text.trim()
  const linked = /^(?:commonweave:(?:\/\/)?join\/)?([A-Za-z0-9_-]{60,})$/.exec(trimmed)?.[1]
  if (linked !== undefined) {
    const invite = decodeInvite(new Uint8Array(Buffer.from(linked, 'base64url')))
    if (invite === null) throw new Refusal('code-unreadable')
    return invite
  }
  const spelled = bytesOf(trimmed, codeBytes)
  if (!spelled.ok && spelled.at > 0) throw new Refusal('code-word-unknown', { at: spelled.at })
  const invite = spelled.ok ? decodeInvite(spelled.bytes) : null
  if (invite === null) throw new Refusal('code-unreadable')
  return invite
}

async function move(call: Call, direction: 'undo' | 'redo'): Promise<string | null> {
  const coalition = coalitionOf(call)
  const outcome = coalition.undo(call.window, direction)
  await coalition.space.settled()
  if (outcome.kind === 'built-on') throw new Refusal('undo-built-on', { command: outcome.command })
  return outcome.kind === 'done' ? outcome.command : null
}

const portsOf = ({ vault: { ports }, window }: Call) => ({
  suite: ports.suite,
  world: ports.world,
  window,
})
