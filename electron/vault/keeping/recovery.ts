import { Refusal } from '#shared/contract/problem.ts'
import { wordsOf, bytesOf } from '#shared/people/invite-words.ts'
import { coalitionName, livePersons } from '#shared/people/people-document.ts'
import {
  decodeRecovery,
  encodeRecovery,
  recoveryBytes,
  recoveryLink,
  recoveryPart,
  type RecoveryCode,
} from '#shared/people/recovery-code.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { fromHex, hex } from '../coalition/identity.ts'
import type { SpaceSecrets } from '../coalition/secrets.ts'

/** What goes on the sheet. Refuses with `only-first-computer` anywhere but on the founder's first device. */
export function recoverySheet(coalition: Coalition, at: number) {
  const { replica } = coalition.space
  const member = replica.membership().devices.get(replica.device.id)
  if (member?.by !== null) throw new Refusal('only-first-computer')
  const { space, deviceSeed, epochKey } = coalition.secrets.read()
  const code = encodeRecovery({
    space: fromHex(space),
    deviceSeed: fromHex(deviceSeed),
    epochKey: fromHex(epochKey),
  })
  const people = coalition.space.shelf().read('people')
  const persons = livePersons(people)
  const person = persons.get(coalition.me)?.name ?? ''
  persons.close()
  return {
    coalition: coalitionName(people),
    person,
    link: recoveryLink(Buffer.from(code).toString('base64url')),
    words: [...wordsOf(code)],
    at,
  }
}

/** The keys a sheet carries, from its words or from what its QR says. Refuses with `code-unreadable` or `code-word-unknown`. */
export function secretsFromSheet(text: string): SpaceSecrets {
  const { space, deviceSeed, epochKey } = readSheet(text.trim())
  return {
    space: hex(space),
    epochKey: hex(epochKey),
    deviceSeed: hex(deviceSeed),
    entering: null,
    invites: [],
    label: '',
    person: '',
    sample: false,
  }
}

function readSheet(text: string): RecoveryCode {
  const code = decodeRecovery(bytesOfSheet(text))
  if (code === null) throw new Refusal('code-unreadable')
  return code
}

function bytesOfSheet(text: string): Uint8Array {
  const part = recoveryPart(text)
  if (part !== null) return new Uint8Array(Buffer.from(part, 'base64url'))
  // One piece without a gap is no list of words, so no word of it is to blame.
  if (!/\s/.test(text)) throw new Refusal('code-unreadable')
  const spelled = bytesOf(text, recoveryBytes)
  if (spelled.ok) return spelled.bytes
  if (spelled.at > 0) throw new Refusal('code-word-unknown', { at: spelled.at })
  throw new Refusal('code-unreadable')
}
