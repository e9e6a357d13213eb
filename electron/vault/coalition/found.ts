import { Here } from '#shared/documents/origins.ts'
import { aboutCoalition, deviceNames, personNames } from '#shared/people/people-document.ts'
import { spaceIdFor } from '#shared/sealed-log/identity.ts'
import { personIdOf } from '#shared/sealed-log/ids.ts'
import { commitmentOf } from '#shared/sealed-log/keys.ts'
import type { Call } from '../call.ts'
import { hex, ownDevice } from './identity.ts'
import type { SpaceSecrets } from './secrets.ts'

/** Found a coalition with its first person and this computer; what is on disk then is whole. */
export async function found(
  { vault, window }: Call,
  input: {
    readonly name: string
    readonly person: string
    readonly device: string
    readonly sample: boolean
  },
) {
  const { suite, world, shelf } = vault.ports
  const device = ownDevice(suite, world.random(32))
  const spaceNonce = world.random(16)
  const epochKey = world.random(32)
  const person = personIdOf(world.random(16))
  const secrets: SpaceSecrets = {
    space: spaceIdFor(suite, device.id, spaceNonce),
    epochKey: hex(epochKey),
    deviceSeed: hex(device.seed),
    entering: null,
    invites: [],
    label: input.name,
    person: input.person,
    sample: input.sample,
  }
  await shelf.add(secrets, world.now())
  const coalition = await vault.coalition(secrets.space)
  const { space } = coalition
  const epochCommitment = commitmentOf(suite, epochKey)
  space.found({ kind: 'found', person, device: device.id, spaceNonce, epochCommitment })
  space.desk(person, new Here(window)).change('people', (document) => {
    aboutCoalition(document).set('name', input.name)
    personNames(document).set(person, { name: input.person })
    deviceNames(document).set(device.id, { name: input.device })
  })
  space.membershipChanged.emit()
  await space.saved()
  vault.listChanged.emit()
  return { coalition: secrets.space, person, device: device.id }
}
