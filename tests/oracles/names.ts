import { createHash } from 'node:crypto'
import type { Statement } from '#shared/sealed-log/counts/statement.ts'
import {
  deviceIdOf,
  envelopeIdOf,
  logIdOf,
  personIdOf,
  type DeviceId,
  type EnvelopeId,
  type LogId,
  type PersonId,
} from '#shared/sealed-log/ids.ts'

/** Ids for names, so that tests can speak of people and computers. The same name is the same id everywhere. */
const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()
const remember = <T>(make: (name: string) => T): ((name: string) => T) => {
  const known = new Map<string, T>()
  return (name) => {
    const id = known.get(name) ?? make(name)
    known.set(name, id)
    return id
  }
}

export const deviceNamed: (name: string) => DeviceId = remember((name) =>
  deviceIdOf(digest(`device ${name}`)),
)
export const personNamed: (name: string) => PersonId = remember((name) =>
  personIdOf(digest(`person ${name}`).subarray(0, 16)),
)
export const logNamed: (name: string) => LogId = remember((name) =>
  logIdOf(digest(`log ${name}`).subarray(0, 16)),
)

/** A statement with the id of its content. `salt` tells apart what says the same. */
export function sealed(parts: Omit<Statement, 'id'>, salt: string | number = ''): Statement {
  const seen = parts.seen.toSorted()
  const obeys = parts.obeys.toSorted()
  const id: EnvelopeId = envelopeIdOf(
    digest(JSON.stringify([parts.log, parts.seq, parts.prev, seen, obeys, parts.act, salt])),
  )
  return { ...parts, seen, obeys, id }
}
