import * as Y from 'yjs'
import { canonicalJson } from '#shared/documents/canonical.ts'
import { seededRandom, type SeededRandom } from '#tests/support/seeded-random.ts'
import {
  foundSpace,
  letInNewcomer,
  letInTwins,
  reopen,
  seededBytes,
  TestComputer,
} from '#tests/support/space.ts'

export type ForkedOutcome = {
  readonly shown: ReadonlySet<string>
  readonly refused: ReadonlySet<number>
  readonly forks: number
  readonly waiting: number
  readonly lost: readonly string[]
  readonly edits: number
}

/** Twins write under one log's key: as long as they are together they are one computer, and apart they are a fork. */
type Group = readonly TestComputer[]

/** Words in a text are whole, so that each can be found again: `<` name `>`. */
const words = (text: Y.Text) => [...text.toJSON().matchAll(/<[^>]*>/g)]

/**
 * A coalition in which some computers sign several histories of one log: others build on one of these, on another, or on
 * both; histories part again later on; computers are opened again; everything arrives in another order at each.
 */
export function forkedStory(seed: number, forgers: number, twins: number): ForkedOutcome {
  const random = seededRandom(seed)
  const name = (text: string) => `forked ${String(seed)} ${text}`
  const founder = foundSpace(name('founder'))
  const honest = [founder, ...['bea', 'carl'].map((who) => letInNewcomer(founder, name(who)))]
  const groups: Group[] = Array.from({ length: forgers }, (_, at) =>
    letInTwins(founder, name(`forger ${String(at)}`), twins),
  )
  const written = new Set<string>()
  let edits = 0

  const parties = (): Group[] => [...honest.map((one) => [one]), ...groups]

  const edit = (group: Group, isHonest: boolean) => {
    edits += 1
    const word = `e${String(edits)}`
    const choice = random.below(12)
    const at = random.below(1_000_000)
    for (const { document } of group) change(document, word, choice, at, isHonest)
  }

  const change = (document: Y.Doc, word: string, choice: number, at: number, isHonest: boolean) => {
    const records = document.getMap<Y.Map<string>>('records')
    const text = document.getText('text')
    const known = [...records.keys()].sort()
    document.transact(() => {
      if (choice < 2 || known.length === 0) records.set(word, new Y.Map<string>([['first', word]]))
      else if (choice < 6) records.get(known[at % known.length] ?? '')?.set(word, word)
      else if (choice < 7) records.get(known[at % known.length] ?? '')?.set('first', word)
      else if (choice < 11) {
        const [match] = words(text).slice(at % (words(text).length + 1))
        text.insert(match?.index ?? 0, `<${word}>`)
      } else {
        const all = words(text)
        const match = all[at % Math.max(1, all.length)]
        if (match) {
          text.delete(match.index, match[0].length)
          written.delete(match[0].slice(1, -1))
        }
      }
    })
    const isKept = choice < 2 || known.length === 0 || (choice !== 6 && choice < 11)
    if (isHonest && isKept) written.add(word)
  }

  const deliver = (from: Group, to: Group) => {
    const bytes = from[0]?.bytes() ?? []
    const upTo = random.below(3) === 0 ? random.below(bytes.length + 1) : bytes.length
    const some = bytes.slice(0, upTo).filter(() => random.below(8) > 0)
    for (const one of to) one.take(some)
  }

  const disturb = () => {
    const choice = random.below(5)
    const at = random.below(groups.length)
    const group = groups[at] ?? []
    if (choice < 2 && group.length > 1) {
      const cut = 1 + random.below(group.length - 1)
      groups.splice(at, 1, group.slice(0, cut), group.slice(cut))
    } else if (choice === 3) {
      const who = random.below(honest.length)
      const one = honest[who]
      if (one) honest[who] = reopen(one, name(`again ${String(edits)}`))
    }
  }

  for (let step = 0; step < 120; step += 1) {
    if (random.below(6) === 0) disturb()
    const writer = random.below(parties().length)
    edit(parties()[writer] ?? [], writer < honest.length)
    if (random.below(2) === 0) deliver(random.pick(parties()), random.pick(parties()))
  }

  const everything = gathered(parties().flatMap(([one]) => one?.bytes() ?? []))
  const observers = Array.from({ length: 3 }, (_, at) => {
    const one = founder.replica.device
    const observer = new TestComputer(
      founder.keys,
      one,
      seededBytes(name(`observer ${String(at)}`)),
    )
    observer.begin()
    return observer
  })
  const all = [...honest, ...observers]
  for (const one of all) takeAll(one, everything, random)
  const again = all.map((one, at) => reopen(one, name(`last ${String(at)}`)))
  const rest = [...all, ...again]
  const [first = founder] = all
  const shown = canonicalOf(first)
  return {
    shown: new Set(rest.map(canonicalOf)),
    refused: new Set(rest.map(({ replica }) => replica.sizes.refused)),
    forks: first.replica.sizes.forks,
    waiting: rest.reduce((sum, { replica }) => sum + replica.sizes.waiting, 0),
    lost: [...written].filter((word) => !shown.includes(word)),
    edits,
  }
}

const canonicalOf = ({ document }: TestComputer): string =>
  canonicalJson({
    records: document.getMap('records').toJSON(),
    text: document.getText('text').toJSON(),
  })

const gathered = (all: readonly Uint8Array[]): readonly Uint8Array[] => [
  ...new Map(all.map((bytes) => [Buffer.from(bytes).toString('base64'), bytes])).values(),
]

/** Take everything in, in an order of its own, as often as it needs until all of it is here. */
function takeAll(one: TestComputer, everything: readonly Uint8Array[], random: SeededRandom): void {
  const mixed = everything
    .map((bytes) => ({ bytes, at: random.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ bytes }) => bytes)
  for (let before = -1; one.disk.length > before;) {
    before = one.disk.length
    for (let at = 0; at < mixed.length; at += 7) one.take(mixed.slice(at, at + 7))
  }
}
