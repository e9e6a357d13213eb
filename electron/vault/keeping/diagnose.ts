import { platform, arch, version, versions } from 'node:process'
import about from '#package.json' with { type: 'json' }
import type { CommandOutput } from '#shared/contract/table.ts'
import type { Health } from '#shared/keeping/contract.ts'
import { statusOf } from '../coalition/status.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { readableRecords } from '../records.ts'
import type { Vault } from '../vault.ts'
import { lookAtKept } from './kept.ts'

/** How things stand, for somebody who helps: only versions, counts, sizes and states, each from a closed list or a number. */
export async function diagnose(vault: Vault): Promise<CommandOutput<'kept/diagnose'>> {
  const { coalitions } = await lookAtKept(vault)
  const opening = [...vault.openCoalitions(), ...(vault.sample?.openCoalitions() ?? [])]
  const opened = await Promise.all(opening.map((one) => one.catch(() => null)))
  return {
    app: about.version,
    node: version,
    desktop: versions['electron'] ?? null,
    system: `${platform} ${arch}`,
    lock: vault.ports.lock.way(),
    sizes: coalitions.map(({ log, snapshots, aside, other }) => ({
      log: log.bytes,
      aside: aside.bytes,
      all: log.bytes + snapshots.bytes + aside.bytes + other.bytes,
    })),
    open: opened.flatMap((coalition) => (coalition === null ? [] : [healthOf(vault, coalition)])),
  }
}

function healthOf(vault: Vault, coalition: Coalition): Health {
  const { space, id } = coalition
  const { devices } = space.replica.membership()
  const computers = [...devices.values()].filter(({ role }) => role === 'computer')
  const status = statusOf(coalition)
  const links = vault.links
  const courier = links?.courierOf(id) ?? null
  return {
    disk: status.disk === 'not-saved' ? status.problem : status.disk,
    isIn: space.replica.isIn(),
    people: new Set(computers.map(({ person }) => person)).size,
    computers: computers.length,
    envelopes: space.index.count,
    documents: documentsOf(coalition),
    door: links?.door.state.kind ?? 'none',
    courier: courier === null ? 'off' : courier.isWorking ? 'working' : 'none',
    links: [
      ...(links?.desk.linksOf(id) ?? []).map(({ way, phase }) => ({ way, phase: kindOf(phase) })),
      ...(courier?.links() ?? []).map(({ phase }) => ({ way: 'direct', phase: kindOf(phase) })),
    ],
  }
}

/** A phase is a word, or an object that has one. */
const kindOf = (phase: string | { readonly kind: string }): string =>
  typeof phase === 'string' ? phase : phase.kind

/** Counted by kind: `brief/…` is a brief, whichever it is. */
function documentsOf({ space }: Coalition): Health['documents'] {
  const kinds = new Map<string, Health['documents'][number]>()
  for (const name of space.documents()) {
    const kind = name.split('/')[0] ?? ''
    const maps = readableRecords(name, space.shelf())
    const before = kinds.get(kind) ?? { kind, count: 0, records: 0, setAside: 0 }
    kinds.set(kind, {
      kind,
      count: before.count + 1,
      records: before.records + maps.reduce((sum, { records }) => sum + records.length, 0),
      setAside: before.setAside + maps.reduce((sum, { setAside }) => sum + setAside.length, 0),
    })
  }
  return [...kinds.values()]
}
