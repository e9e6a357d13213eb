import { Refusal } from '#shared/contract/problem.ts'
import { idBytes } from '#shared/sealed-log/ids.ts'
import { fromHex, keyRingOf, ownDevice, spaceOf } from './coalition/identity.ts'
import { openFrameLog, type FrameLog } from './disk/frame-log.ts'
import type { CoalitionPlace, VaultPorts } from './ports.ts'
import { Space } from './space/space.ts'

/** Open a coalition's space from its folder. Refuses, and leaves the files as they are, where they cannot be read. */
export async function openSpace(place: CoalitionPlace, ports: VaultPorts): Promise<Space> {
  const secrets = place.secrets.read()
  const { suite, world } = ports
  const log = await openLog(place, ports)
  const keys = keyRingOf(suite, secrets)
  const device = ownDevice(suite, fromHex(secrets.deviceSeed))
  const space = new Space({ log, world, suite, keys, device })
  await space.load(new Map())
  return space
}

async function openLog(place: CoalitionPlace, { files }: VaultPorts): Promise<FrameLog> {
  const spaceId = idBytes(spaceOf(place.secrets.read()))
  const opened = await openFrameLog(files, `${place.folder}/envelopes.log`, { spaceId })
  switch (opened.kind) {
    case 'open':
      return opened.log
    case 'other-space':
      throw new Refusal('log-of-another-space')
    case 'newer-version':
      throw new Refusal('written-by-newer-app')
    case 'unreadable':
      throw new Refusal(opened.problem.code, opened.problem.values)
  }
}
