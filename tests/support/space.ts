import * as Y from 'yjs'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { createDocument } from '#shared/documents/document.ts'
import { Peer } from '#shared/documents/origins.ts'
import { joinMessage, spaceIdFor } from '#shared/sealed-log/identity.ts'
import { deviceIdOf, personIdOf } from '#shared/sealed-log/ids.ts'
import { commitmentOf, KeyRing } from '#shared/sealed-log/keys.ts'
import type { AppliedUpdate, StoredEnvelope } from '#shared/sealed-log/replica/news.ts'
import { Replica } from '#shared/sealed-log/replica/replica.ts'
import type { OwnDevice } from '#shared/sealed-log/replica/writer.ts'

const nodeSuite = createNodeSuite()

/** Random-looking bytes that are the same in every run. */
export function seededBytes(seed: string): (length: number) => Uint8Array {
  let count = 0
  return (length) => {
    const parts: number[] = []
    while (parts.length < length) {
      count += 1
      parts.push(...nodeSuite.hash(new TextEncoder().encode(`${seed}/${String(count)}`)))
    }
    return Uint8Array.from(parts.slice(0, length))
  }
}

const deviceFrom = (seed: Uint8Array): OwnDevice => ({
  id: deviceIdOf(nodeSuite.publicKey(seed)),
  seed,
})

/** One computer in a test: a replica, its "disk" and one document shown. */
export class TestComputer {
  readonly disk: StoredEnvelope[] = []
  replica: Replica
  document: Y.Doc
  readonly keys: KeyRing
  readonly random: (length: number) => Uint8Array
  readonly refused: string[] = []
  #partings = 0

  constructor(keys: KeyRing, device: OwnDevice, random: (length: number) => Uint8Array) {
    this.keys = keys
    this.random = random
    this.replica = new Replica({ suite: nodeSuite, keys, device, random })
    this.document = createDocument(1)
  }

  /** Read a disk, before `begin`. */
  replay(disk: readonly StoredEnvelope[]): void {
    const applied = disk.flatMap(({ bytes }) => this.replica.replay(bytes))
    this.disk.push(...disk)
    this.#partings = this.replica.partings
    this.apply(applied)
  }

  begin(): void {
    const { store, apply } = this.replica.begin()
    this.store(store)
    this.apply(apply)
    const old = this.document
    this.document = createDocument(this.replica.clientOf('assets'))
    Y.applyUpdate(this.document, Y.encodeStateAsUpdate(old), new Peer())
    this.document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin instanceof Peer) return
      const { why, store, apply } = this.replica.writeUpdate('assets', update)
      if (why !== null) this.refused.push(why)
      this.store(store)
      this.apply(apply)
    })
  }

  take(bytes: readonly Uint8Array[]): void {
    const taken = this.replica.take(bytes)
    this.store(taken.store)
    this.apply(taken.apply)
  }

  write(key: string, value: string): void {
    this.document.getMap('notes').set(key, value)
  }

  notes(): Record<string, unknown> {
    return this.document.getMap('notes').toJSON()
  }

  bytes(): readonly Uint8Array[] {
    return this.disk.map((envelope) => envelope.bytes)
  }

  store(envelopes: readonly StoredEnvelope[]): void {
    this.disk.push(...envelopes)
  }

  /** Where client ids have changed, everything is read again from the disk, as a vault does. */
  apply(updates: readonly AppliedUpdate[]): void {
    if (this.replica.partings > this.#partings) {
      this.#readAgain()
      return
    }
    for (const applied of updates)
      Y.applyUpdate(this.document, this.replica.renamed(applied), new Peer())
  }

  #readAgain(): void {
    const { device } = this.replica
    this.replica = new Replica({ suite: nodeSuite, keys: this.keys, device, random: this.random })
    this.document.destroy()
    this.document = createDocument(1)
    this.replay(this.disk.splice(0))
    this.begin()
  }
}

/** A founder's computer with a new space. */
export function foundSpace(seed = 'founder'): TestComputer {
  const random = seededBytes(seed)
  const device = deviceFrom(random(32))
  const spaceNonce = random(16)
  const epochKey = random(32)
  const keys = new KeyRing(nodeSuite, spaceIdFor(nodeSuite, device.id, spaceNonce), epochKey)
  const computer = new TestComputer(keys, device, random)
  computer.begin()
  const founding = computer.replica.found({
    kind: 'found',
    person: personIdOf(random(16)),
    device: device.id,
    spaceNonce,
    epochCommitment: commitmentOf(nodeSuite, epochKey),
  })
  computer.store(founding.store)
  return computer
}

/** Let a new computer of a new person in, as `host` would with the newcomer's key at hand. */
export function letInNewcomer(host: TestComputer, seed: string): TestComputer {
  const [newcomer] = letInTwins(host, seed, 1)
  if (!newcomer) throw new Error('one at least')
  return newcomer
}

/** The same, as several computers with the same key that do the same, byte for byte, for as long as the same happens to them. */
export function letInTwins(host: TestComputer, seed: string, count: number): TestComputer[] {
  const newcomer = () => {
    const random = seededBytes(seed)
    return { random, device: deviceFrom(random(32)), person: personIdOf(random(16)) }
  }
  const { device, person } = newcomer()
  const consent = nodeSuite.sign(joinMessage(host.keys.space, person, device.id), device.seed)
  const { why, store } = host.replica.writeAct({
    kind: 'join',
    person,
    device: device.id,
    role: 'computer',
    consent,
    grant: new Uint8Array(0),
  })
  if (why !== null) throw new Error(why)
  host.store(store)
  return Array.from({ length: count }, () => {
    const computer = new TestComputer(host.keys, device, newcomer().random)
    computer.begin()
    computer.take(host.bytes())
    return computer
  })
}

/** The same computer opened again: a new log, everything read from its disk. */
export function reopen(computer: TestComputer, seed: string): TestComputer {
  const again = new TestComputer(computer.keys, computer.replica.device, seededBytes(seed))
  again.replay(computer.disk)
  again.begin()
  return again
}

/** All meet until nobody has anything new. */
export function meet(...computers: readonly TestComputer[]): void {
  for (let before = -1, now = 0; before !== now;) {
    before = now
    for (const from of computers) for (const to of computers) if (from !== to) to.take(from.bytes())
    now = computers.reduce((sum, computer) => sum + computer.disk.length, 0)
  }
}
