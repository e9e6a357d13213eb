import type { ViewItem } from '#shared/contract/table.ts'
import { personNames } from '#shared/people/people-document.ts'
import type { DeviceId, LogId } from '#shared/sealed-log/ids.ts'
import type { Coalition } from './coalition.ts'

/** Computed from what is on this disk and from what others have said, signed, that they hold; from nothing else. */
export function statusOf(coalition: Coalition): ViewItem<'status'> {
  const { space, peers } = coalition
  const { state } = space
  if (coalition.secrets.read().sample) return { disk: 'none' }
  if (typeof state !== 'string') return { disk: 'not-saved', problem: state.problem.code }
  const own = space.replica.device.id
  const others = membersDevices(coalition).filter((device) => device !== own)
  const heads = [...space.index.heads()]
  const mine = heads.filter(([log]) => space.replica.logs.get(log)?.device === own)
  const haveAll = others.filter((device) =>
    heads.every(([log, { next }]) => peers.holds(device, log) >= next),
  )
  return {
    disk: state,
    nearby: others.filter((device) => peers.isNear(device)).length,
    others: haveAll.length,
    ahead: mine.reduce((sum, [log, { next }]) => sum + next - bestHeld(coalition, others, log), 0),
    heard: lastHeard(coalition, others),
  }
}

function membersDevices(coalition: Coalition): readonly DeviceId[] {
  const { devices } = coalition.space.replica.membership()
  return [...devices].flatMap(([device, { role }]) => (role === 'computer' ? [device] : []))
}

function bestHeld({ peers }: Coalition, others: readonly DeviceId[], log: LogId): number {
  return Math.max(0, ...others.map((device) => peers.holds(device, log)))
}

function lastHeard({ space, peers }: Coalition, others: readonly DeviceId[]) {
  let last: { readonly device: DeviceId; readonly at: number } | null = null
  for (const device of others) {
    const at = peers.heard(device)
    if (at !== null && (last === null || at > last.at)) last = { device, at }
  }
  if (last === null) return null
  const person = space.replica.personOf(last.device) ?? ''
  const name: unknown = personNames(space.shelf().read('people')).get(person)
  const known = typeof name === 'object' && name !== null && 'name' in name ? name.name : ''
  return { person: typeof known === 'string' ? known : '', at: last.at }
}
