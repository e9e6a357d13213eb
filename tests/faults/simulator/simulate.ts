import { personIdOf, deviceIdOf } from '#shared/sealed-log/ids.ts'
import { joinMessage } from '#shared/sealed-log/identity.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { foundSpace, seededBytes, TestComputer } from '#tests/support/space.ts'
import { EditLedger } from './edit-ledger.ts'
import { EventQueue } from './event-queue.ts'
import { fairWeather, Network } from './network.ts'
import { SimComputer, type Broken } from './sim-computer.ts'

export type Story = {
  readonly seed: number
  readonly operations: number
  readonly computers: number
  readonly broken?: Broken
}

export type Outcome = {
  readonly hashes: ReadonlySet<string>
  readonly lost: readonly string[]
  readonly edits: number
  readonly refused: number
  readonly waiting: number
  readonly crashes: number
  readonly records: number
  readonly hasRemoval: boolean
}

const suite = createNodeSuite()

/**
 * A coalition's life in simulated time: people edit, undo, let in, make steward and remove; links come and go and lose,
 * double and reorder frames; computers crash; a backup is restored while the original goes on. In the end all meet.
 */
export function simulate({ seed, operations, computers, broken = 'nothing' }: Story): Outcome {
  const random = seededRandom(seed)
  const time = new EventQueue()
  const network = new Network(time, random)
  const ledger = new EditLedger()
  const ports = { time, random, ledger, broken }
  const name = (text: string) => `seed ${String(seed)} ${text}`
  const founder = new SimComputer(0, foundSpace(name('founder')), ports)
  const all = new Map<number, SimComputer>([[0, founder]])
  let removed: number | null = null
  let crashes = 0

  const current = (number: number) => all.get(number) ?? founder
  const numbers = () => [...all.keys()]
  const linkName = (a: number, b: number) => `${String(Math.min(a, b))}-${String(Math.max(a, b))}`
  const join = (a: number, b: number) => {
    if (a !== b) network.join(linkName(a, b), current(a).party, current(b).party)
  }
  const apart = (number: number) => {
    for (const other of numbers()) network.cut(linkName(number, other))
  }

  const letIn = (number: number) => {
    const bytes = seededBytes(name(`computer ${String(number)}`))
    const deviceSeed = bytes(32)
    const device = { id: deviceIdOf(suite.publicKey(deviceSeed)), seed: deviceSeed }
    const person = personIdOf(bytes(16))
    founder0().act((host) => {
      const consent = suite.sign(joinMessage(host.keys.space, person, device.id), deviceSeed)
      const grant = new Uint8Array(0)
      const act = {
        kind: 'join',
        person,
        device: device.id,
        role: 'computer',
        consent,
        grant,
      } as const
      host.store(host.replica.writeAct(act).store)
    })
    const computer = new TestComputer(founder.computer.keys, device, bytes)
    computer.begin()
    all.set(number, new SimComputer(number, computer, ports))
    join(0, number)
  }
  const founder0 = () => current(0)

  const crash = (number: number) => {
    crashes += 1
    // In the middle of writing, which is when it hurts.
    if (current(number).computer.replica.isIn())
      current(number).edit(name(`unsaved ${String(crashes)}`), `unsaved ${String(crashes)}`)
    apart(number)
    const again = current(number).crash(name(`crash ${String(crashes)}`))
    all.set(number, new SimComputer(number, again, ports))
    for (const other of numbers()) if (random.below(2) === 0) join(number, other)
  }

  const restore = (number: number, from: TestComputer) => {
    all.set(number, new SimComputer(number, from, ports))
    join(number, 0)
  }

  const disturb = () => {
    const number = random.pick(numbers())
    const choice = random.below(12)
    if (choice < 3) apart(number)
    else if (choice < 8) join(number, random.pick(numbers()))
    else if (choice === 8 && number !== removed) crash(number)
    else
      network.weather = {
        lost: random.below(250),
        doubled: random.below(150),
        least: random.below(20),
        most: 20 + random.below(500),
      }
  }

  for (let number = 1; number < computers - 1; number += 1) letIn(number)
  time.pass(5000)
  const backupAt = Math.floor(operations * 0.3)
  const restoreAt = Math.floor(operations * 0.5)
  const joinAt = Math.floor(operations * 0.4)
  const removeAt = Math.floor(operations * 0.66)
  let backup: TestComputer | null = null
  for (let at = 0; at < operations; at += 1) {
    if (at === backupAt && seed % 2 === 0) backup = current(1).backup(name('restored'))
    if (at === restoreAt && backup !== null) restore(100, backup)
    if (at === joinAt) letIn(computers - 1)
    if (at === removeAt && seed % 3 === 0) {
      removed = 2
      const device = current(2).computer.replica.device.id
      founder0().act((host) => {
        host.store(host.replica.writeAct({ kind: 'remove-device', device }).store)
      })
    }
    if (random.below(25) === 0) disturb()
    const writer = current(random.pick(numbers()))
    if (writer.computer.replica.isIn()) writer.edit(name(`r${String(at)}`), `v${String(at)}`)
    time.pass(random.below(120))
  }

  if (removed !== null) {
    current(removed).stop()
    ledger.leftOut(removed)
    apart(removed)
    all.delete(removed)
  }
  network.weather = fairWeather
  for (const a of numbers()) for (const b of numbers()) if (a < b) join(a, b)
  for (let round = 0; round < 60; round += 1) {
    time.pass(20_000)
    const held = new Set([...all.values()].map(({ computer }) => computer.replica.logs.size))
    if (held.size === 1 && round > 1) break
  }

  const rest = [...all.values()]
  const last = current(0)
  return {
    hashes: new Set(rest.map((one) => one.hash())),
    lost: ledger.lost(last.shown),
    edits: ledger.size,
    refused: rest.reduce((sum, { computer }) => sum + computer.replica.sizes.refused, 0),
    waiting: rest.reduce((sum, { computer }) => sum + computer.replica.sizes.waiting, 0),
    crashes,
    hasRemoval: removed !== null,
    records: last.computer.document.getMap('records').size,
  }
}
