import { describe, expect, test } from 'vitest'
import { Counts } from '#shared/sealed-log/counts/counts.ts'
import type { Statement } from '#shared/sealed-log/counts/statement.ts'
import { deviceNamed, logNamed, personNamed, sealed } from '../oracles/names.ts'
import { joins, makesSteward, removes } from '../oracles/small-space.ts'

type Parts = Partial<Omit<Statement, 'id' | 'device'>>

/** The next envelope of a device, with whatever is to be different about it. */
function after(prev: Statement | null, device: string, parts: Parts = {}, salt = 0): Statement {
  const log = prev?.log ?? logNamed(`${device} 1`)
  const seq = prev === null ? 0 : prev.seq + 1
  const rest = { prev: prev?.id ?? null, seen: [], obeys: [], act: null, ...parts }
  return sealed({ device: deviceNamed(device), log, seq, ...rest }, salt)
}

const founds = (device: string) =>
  ({ kind: 'found', person: personNamed(device), device: deviceNamed(device) }) as const
const founding = after(null, 'F', { act: founds('F') })
const join = after(founding, 'F', { act: joins('A') })
const opening = after(null, 'A', { obeys: [join.id] })
const words = after(opening, 'A')

function countsOf(...statements: readonly Statement[]): Counts {
  const counts = new Counts()
  for (const statement of statements) counts.receive(statement)
  return counts
}

describe('waiting', () => {
  test('an envelope waits for all it stands on, and what is missing is named', () => {
    const counts = new Counts()
    const last = after(words, 'A')
    expect(counts.receive(last)).toEqual([])
    expect(counts.receive(words)).toEqual([])
    expect(counts.receive(join)).toEqual([])
    expect(new Set(counts.waitingFor())).toEqual(new Set([opening.id, founding.id]))
    expect(counts.receive(founding).map(({ id }) => id)).toEqual([founding.id, join.id])
    expect(counts.receive(opening).map(({ id }) => id)).toEqual([opening.id, words.id, last.id])
    expect(counts.waitingFor()).toEqual([])
    expect(counts.sizes).toEqual({ sound: 5, unsound: 0, waiting: 0 })
  })

  test('what stands on something unsound is unsound, whichever comes first', () => {
    const stranger = after(null, 'X')
    const onTop = after(words, 'A', { seen: [stranger.id] })
    const early = countsOf(onTop, founding, join, opening, words, stranger)
    const late = countsOf(founding, join, opening, words, stranger, onTop)
    for (const counts of [early, late]) {
      expect(counts.verdict(stranger.id)).toEqual({ unsound: 'author-not-in' })
      expect(counts.verdict(onTop.id)).toEqual({ unsound: 'stands-on-unsound' })
    }
  })

  test('a cascade is cut into slices and ends the same', () => {
    const chain = [founding, join, opening]
    for (let n = 0, last = opening; n < 500; n++) chain.push((last = after(last, 'A')))
    const counts = new Counts()
    for (const statement of chain.toReversed()) counts.offer(statement)
    let slices = 0
    while (!counts.isSettled) {
      let left = 50
      counts.settle(() => --left > 0)
      slices++
    }
    expect(slices).toBeGreaterThan(10)
    expect(counts.sizes).toEqual({ sound: 503, unsound: 0, waiting: 0 })
  })
})

describe('the chain', () => {
  test.each<readonly [string, Statement]>([
    ['a gap', after(words, 'A', { seq: 7 })],
    ['another log without an open', after(words, 'A', { log: logNamed('A 2') })],
    ['an open in the same log', after(words, 'A', { seq: 0 })],
    ['a first envelope that is no open', after(null, 'A', { obeys: [join.id], seq: 1 })],
    ['another device’s envelope', after(join, 'A')],
  ])('%s is refused', (_, statement) => {
    const counts = countsOf(founding, join, opening, words, statement)
    expect(counts.verdict(statement.id)).toEqual({ unsound: 'chain' })
  })

  test('a restored backup opens two logs after the same envelope: two branches, no fork', () => {
    const one = after(opening, 'A', { log: logNamed('A 2'), seq: 0 })
    const two = after(opening, 'A', { log: logNamed('A 3'), seq: 0 })
    const counts = countsOf(founding, join, opening, one, two)
    expect([one, two].map(({ id }) => counts.accepted(id))).toEqual([true, true])
    expect(counts.forks()).toEqual([])
    expect(new Set(counts.tips(deviceNamed('A')))).toEqual(new Set([one.id, two.id]))
  })

  test('two envelopes with the same place in one log are a fork and the proof of it', () => {
    const other = after(opening, 'A', {}, 1)
    const counts = countsOf(founding, join, opening, words, other, after(words, 'A'))
    expect(counts.forks()).toEqual([{ log: words.log, seq: 1, envelopes: [words.id, other.id] }])
    expect(counts.accepted(words.id) && counts.accepted(other.id)).toBe(true)
  })
})

describe('founding', () => {
  test.each<readonly [string, Statement]>([
    ['stands on something', after(founding, 'F', { act: founds('F') })],
    ['names another device', after(null, 'X', { act: founds('F') })],
    ['obeys something', after(null, 'X', { act: founds('X'), obeys: [founding.id] })],
  ])('one that %s is refused', (_, statement) => {
    expect(countsOf(founding, statement).verdict(statement.id)).toEqual({ unsound: 'founding' })
  })
})

describe('obeying and acting', () => {
  test('obeying what is no act in force, or acting without the right, is refused', () => {
    const obeysWords = after(words, 'A', { obeys: [opening.id] })
    const noSteward = after(words, 'A', { act: removes('F') }, 1)
    const counts = countsOf(founding, join, opening, words, obeysWords, noSteward)
    expect(counts.verdict(obeysWords.id)).toEqual({ unsound: 'obeys-what-is-not-in-force' })
    expect(counts.verdict(noSteward.id)).toEqual({ unsound: 'no-authority' })
    expect(counts.mayAct(deviceNamed('A'), removes('F'))).toBe(false)
    expect(counts.mayAct(deviceNamed('F'), makesSteward('A'))).toBe(true)
  })

  test('a long row of devices, each let in by the one before, is no trouble', () => {
    const counts = countsOf(founding, join)
    let [letIn, above] = [join, 'A']
    for (let n = 0; n < 600; n++) {
      const device = `A ${n}`
      const open = after(null, above, { obeys: [letIn.id] })
      const act = { kind: 'join', person: personNamed('A'), device: deviceNamed(device) } as const
      letIn = after(open, above, { act: { ...act, role: 'computer' } })
      above = device
      counts.offer(open)
      counts.offer(letIn)
    }
    counts.settle(() => true)
    expect(counts.membership().devices.size).toBe(602)
    const removal = after(join, 'F', { act: removes('A') })
    expect(counts.receive(removal)).toEqual([{ id: removal.id, verdict: 'sound' }])
    expect(counts.membership().devices.size).toBe(1)
  })

  test('an answer names the newest that was handed out, and then nothing is owed', () => {
    const joinX = after(join, 'F', { act: joins('X') })
    const openingX = after(null, 'X', { obeys: [joinX.id] })
    const removal = after(joinX, 'F', { act: removes('X') })
    const counts = countsOf(founding, join, opening, joinX, openingX)
    const writer = { device: deviceNamed('A'), prev: opening.id }
    expect(new Set(counts.takeAccepted())).toEqual(
      new Set([founding.id, join.id, opening.id, joinX.id, openingX.id]),
    )
    counts.receive(removal)
    const owed = counts.mustAnswer(writer)
    expect(owed?.seen).toEqual([openingX.id])
    expect(owed?.obeys).toContain(removal.id)
    const answer = after(opening, 'A', { ...owed })
    expect(counts.receive(answer)).toEqual([{ id: answer.id, verdict: 'sound' }])
    expect(counts.mustAnswer({ ...writer, prev: answer.id })).toBeNull()
    expect(counts.accepted(openingX.id)).toBe(true)
    expect(counts.standsOn(answer.id, openingX.id)).toBe(true)
    expect(counts.firstObeys(deviceNamed('X'))).toBeNull()
  })

  test('a second log of the device follows on its own, then names what stands on the removal', () => {
    const joinX = after(join, 'F', { act: joins('X') })
    const removal = after(joinX, 'F', { act: removes('X') })
    const counts = countsOf(founding, join, opening, words, joinX)
    const notes = after(opening, 'A', { log: logNamed('A notes'), seq: 0 })
    counts.receive(notes)
    counts.takeAccepted()
    counts.receive(removal)
    const first = after(words, 'A', {
      ...counts.mustAnswer({ device: words.device, prev: words.id }),
    })
    counts.receive(first)
    counts.takeAccepted()
    const owed = counts.mustAnswer({ device: notes.device, prev: notes.id })
    expect(owed?.seen).not.toContain(first.id)
    const second = after(notes, 'A', { ...owed })
    expect(counts.receive(second)).toEqual([{ id: second.id, verdict: 'sound' }])
    expect(counts.newsFor({ device: notes.device, prev: second.id })).toEqual([first.id])
  })
})
