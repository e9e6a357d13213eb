import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { PersonId, SpaceId } from '#shared/sealed-log/ids.ts'
import { deviceIdOf, idBytes, spaceIdOf } from '#shared/sealed-log/ids.ts'
import { joinMessage } from '#shared/sealed-log/identity.ts'
import { KeyRing } from '#shared/sealed-log/keys.ts'
import type { OwnDevice } from '#shared/sealed-log/replica/writer.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { SpaceSecrets } from './secrets.ts'

export const ownDevice = (suite: Suite, seed: Uint8Array): OwnDevice => ({
  id: deviceIdOf(suite.publicKey(seed)),
  seed,
})

/** The device key of an invite, derived from its 16-byte secret and bound to the space. */
export function inviteDevice(suite: Suite, space: SpaceId, secret: Uint8Array): OwnDevice {
  const info = new TextEncoder().encode('commonweave/1/invite')
  return ownDevice(suite, suite.hkdf(secret, idBytes(space), info, 32))
}

/** A join that lets a device in as a person; the device's own key signs that it wants to. */
export function joinAct(
  suite: Suite,
  space: SpaceId,
  person: PersonId,
  device: OwnDevice,
  role: 'computer' | 'invite',
) {
  const consent = suite.sign(joinMessage(space, person, device.id), device.seed)
  return {
    kind: 'join',
    person,
    device: device.id,
    role,
    consent,
    grant: new Uint8Array(0),
  } as const
}

export const spaceOf = (secrets: SpaceSecrets): SpaceId => spaceIdOf(hexToBytes(secrets.space))

export const keyRingOf = (suite: Suite, secrets: SpaceSecrets): KeyRing =>
  new KeyRing(suite, spaceOf(secrets), hexToBytes(secrets.epochKey))

export const hex = bytesToHex
export const fromHex = hexToBytes
