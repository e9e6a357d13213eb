import type { Act, JoinRole } from './acts.ts'
import { ByteReader, concat, uint } from './bytes.ts'
import { deviceIdOf, idBytes, personIdOf } from './ids.ts'
import { limits } from './limits.ts'

const numberOf = {
  found: 1,
  join: 2,
  steward: 3,
  'end-stewardship': 4,
  'remove-person': 5,
  'remove-device': 6,
} as const satisfies Record<Act['kind'], number>

/** The number of a role is its place. */
const joinRoles = ['computer', 'invite'] as const satisfies readonly JoinRole[]

export type ActReading =
  | { readonly ok: true; readonly act: Act }
  /** `newer`: an act or role this version does not know, so a newer app wrote it; `payload`: not an act at all. */
  | { readonly ok: false; readonly why: 'newer' | 'payload' }

/** Where a join says its role: after its number, person and device. */
const joinRoleAt = 49

/** An act has exactly one spelling (PROTOCOL.md, "Acts"). */
export function encodeAct(act: Act): Uint8Array {
  const number = uint(numberOf[act.kind], 1)
  switch (act.kind) {
    case 'found':
      return concat(
        number,
        idBytes(act.person),
        idBytes(act.device),
        act.spaceNonce,
        act.epochCommitment,
      )
    case 'join':
      return concat(
        number,
        idBytes(act.person),
        idBytes(act.device),
        uint(joinRoles.indexOf(act.role), 1),
        act.consent,
        uint(act.grant.length, 2),
        act.grant,
      )
    case 'steward':
    case 'end-stewardship':
    case 'remove-person':
      return concat(number, idBytes(act.person))
    case 'remove-device':
      return concat(number, idBytes(act.device))
  }
}

/** Read one act that fills `bytes`. Byte fields of the result are copies. */
export function decodeAct(bytes: Uint8Array): ActReading {
  const reader = new ByteReader(bytes)
  const number = reader.uint(1)
  if (number > numberOf['remove-device']) return { ok: false, why: 'newer' }
  if (number === numberOf.join && (bytes[joinRoleAt] ?? 0) >= joinRoles.length)
    return { ok: false, why: 'newer' }
  const act = readFields(number, reader)
  return act && reader.finished ? { ok: true, act } : { ok: false, why: 'payload' }
}

function readFields(number: number, reader: ByteReader): Act | null {
  const person = () => personIdOf(reader.take(16))
  const device = () => deviceIdOf(reader.take(32))
  switch (number) {
    case numberOf.found:
      return {
        kind: 'found',
        person: person(),
        device: device(),
        spaceNonce: reader.take(16).slice(),
        epochCommitment: reader.take(32).slice(),
      }
    case numberOf.join: {
      const who = { person: person(), device: device() }
      const role = joinRoles[reader.uint(1)]
      const consent = reader.take(64).slice()
      const length = reader.uint(2)
      if (!role || length > limits.grantBytes) return null
      return { kind: 'join', ...who, role, consent, grant: reader.take(length).slice() }
    }
    case numberOf.steward:
      return { kind: 'steward', person: person() }
    case numberOf['end-stewardship']:
      return { kind: 'end-stewardship', person: person() }
    case numberOf['remove-person']:
      return { kind: 'remove-person', person: person() }
    case numberOf['remove-device']:
      return { kind: 'remove-device', device: device() }
    default:
      return null
  }
}
