import { Refusal } from '#shared/contract/problem.ts'
import { idBytes } from '#shared/sealed-log/ids.ts'
import { fromHex, keyRingOf, ownDevice, spaceOf } from './coalition/identity.ts'
import { openFrameLog } from './disk/frame-log.ts'
import type { CoalitionPlace, VaultPorts } from './ports.ts'
import { Snapshots } from './space/snapshots.ts'
import { Space } from './space/space.ts'

/** Open a coalition's space from its folder. Refuses, and leaves the files as they are, where they cannot be read. */
export async function openSpace(place: CoalitionPlace, ports: VaultPorts): Promise<Space> {
  const secrets = place.secrets.read()
  const { files, sealer, suite, world } = ports
  const { folder } = place
  const { log, health } = await openLog(place, ports)
  const keys = keyRingOf(suite, secrets)
  const device = ownDevice(suite, fromHex(secrets.deviceSeed))
  const snapshots = new Snapshots({ files, folder, sealer, log, world })
  const space = new Space({ log, logHealth: health, snapshots, world, suite, keys, device })
  await space.load()
  return space
}

async function openLog(place: CoalitionPlace, { files }: VaultPorts) {
  const spaceId = idBytes(spaceOf(place.secrets.read()))
  const opened = await openFrameLog(files, `${place.folder}/envelopes.log`, { spaceId })
  switch (opened.kind) {
    case 'open':
      return opened
    case 'other-space':
      throw new Refusal('log-of-another-space')
    case 'newer-version':
      throw new Refusal('made-by-newer-app')
    case 'unreadable':
      throw new Refusal(opened.problem.code, opened.problem.values)
  }
}
