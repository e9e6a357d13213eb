import { Counts } from '#shared/sealed-log/counts/counts.ts'
import type { CountedAct, Statement } from '#shared/sealed-log/counts/statement.ts'
import type { EnvelopeId } from '#shared/sealed-log/ids.ts'
import { deviceNamed, logNamed, personNamed, sealed } from '../oracles/names.ts'
import { dice, pick, shuffle, type Dice } from '../oracles/random-numbers.ts'
import type { BenchRow } from './row.ts'

export type WhatCountsFigures = {
  readonly devices: number
  readonly envelopes: number
  readonly membershipChanges: number
  readonly accepted: number
  /** Deciding and handing out, for each envelope that is no act. */
  readonly microsecondsEach: number
  /** An act, everything it makes due on the next envelope, and who is in again. */
  readonly millisecondsPerChange: { readonly median: number; readonly worst: number }
  /** The longest that a single `receive` took. */
  readonly longestMs: number
  readonly bytesEach: number
}

type Life = { readonly statements: readonly Statement[]; readonly devices: number }

/** A space of some devices that write, hear of each other, come and go; sessions are logs of their own. */
export function createLife(devices: number, envelopes: number, changes: number, roll: Dice): Life {
  const statements: Statement[] = []
  const tips = new Map<string, Statement>()
  const removals: EnvelopeId[] = []
  const put = (
    device: string,
    parts: { seen?: EnvelopeId[]; obeys?: EnvelopeId[]; act?: CountedAct; reopens?: boolean },
  ): Statement => {
    const prev = tips.get(device)
    const { seen = [], obeys = [], act = null } = parts
    const isOpen = prev === undefined || parts.reopens === true
    const statement = sealed({
      device: deviceNamed(device),
      log: isOpen ? logNamed(`${device} ${statements.length}`) : prev.log,
      seq: isOpen ? 0 : prev.seq + 1,
      prev: prev?.id ?? null,
      seen,
      obeys,
      act,
    })
    statements.push(statement)
    tips.set(device, statement)
    return statement
  }
  const joining = (name: string) =>
    ({
      kind: 'join',
      person: personNamed(name),
      device: deviceNamed(name),
      role: 'computer',
    }) as const
  const live: string[] = ['founder']
  const letIn = (name: string) => {
    const join = put('founder', { act: joining(name) })
    put(name, { obeys: [...new Set([...removals.slice(-1), join.id])] })
    live.push(name)
  }
  const removeOldest = () => {
    const [name = 'nobody'] = live.splice(1, 1)
    const act = { kind: 'remove-device', device: deviceNamed(name) } as const
    const removal = put('founder', { act })
    removals.push(removal.id)
    for (const other of live.slice(1)) put(other, { obeys: [removal.id] })
  }

  put('founder', {
    act: { kind: 'found', person: personNamed('founder'), device: deviceNamed('founder') },
  })
  for (let n = 1; n < devices; n++) letIn(`device ${n}`)
  const between = Math.floor(envelopes / changes)
  for (let n = devices, next = between; statements.length < envelopes;) {
    if (statements.length >= next) {
      next += between
      letIn(`device ${n}`)
      if (n++ % 4 === 0) removeOldest()
    }
    const [writer = 'founder', other = 'founder'] = [pick(roll, live), pick(roll, live)]
    const seen = other === writer ? undefined : tips.get(other)?.id
    put(writer, { seen: seen === undefined ? [] : [seen], reopens: roll(200) === 0 })
  }
  return { statements, devices }
}

/** Envelopes as they come from several links at once: each up to 2,000 places away from where it belongs. */
function outOfOrder(roll: Dice, statements: readonly Statement[]): Statement[] {
  const mixed: Statement[] = []
  for (let from = 0; from < statements.length; from += 2_000)
    mixed.push(...shuffle(roll, statements.slice(from, from + 2_000)))
  return mixed
}

const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** Let one holder receive a life, in order or as from several links at once, and hand out what counts after each. */
export function measureWhatCounts(life: Life, isMixed = false): WhatCountsFigures {
  const statements = isMixed ? outOfOrder(dice(2), life.statements) : life.statements
  const counts = new Counts()
  const before = heap()
  const changes: number[] = []
  let plain = 0
  let longestMs = 0
  let accepted = 0
  for (const statement of statements) {
    const start = performance.now()
    counts.receive(statement)
    const received = performance.now()
    accepted += counts.takeAccepted().length
    const took = performance.now() - start
    longestMs = Math.max(longestMs, received - start)
    if (statement.act === null) plain += took
    else changes.push(took)
  }
  const bytes = heap() - before
  const { sound } = counts.sizes
  const sorted = changes.toSorted((a, b) => a - b)
  return {
    devices: life.devices,
    envelopes: statements.length,
    membershipChanges: changes.length,
    accepted,
    microsecondsEach: (plain / (statements.length - changes.length)) * 1_000,
    millisecondsPerChange: {
      median: sorted[sorted.length >> 1] ?? 0,
      worst: sorted.at(-1) ?? 0,
    },
    longestMs,
    bytesEach: bytes / sound,
  }
}

const devices = 60
const envelopes = 100_000

function row(what: string, figure: (figures: WhatCountsFigures) => number): BenchRow {
  return {
    name: `what counts, ${envelopes} envelopes of ${devices} devices: ${what}`,
    unit: 'ms',
    prepare() {
      const life = createLife(devices, envelopes, 300, dice(1))
      return { ours: () => figure(measureWhatCounts(life)) }
    },
  }
}

export const rows: readonly BenchRow[] = [
  row('a thousand decided and handed out one by one', ({ microsecondsEach }) => microsecondsEach),
  row('the longest of 435 acts', ({ millisecondsPerChange }) => millisecondsPerChange.worst),
]
