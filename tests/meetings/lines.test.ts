import { expect, test } from 'vitest'
import { machines } from '#shared/meetings/activities/machines.ts'

const inOrder = <T>(things: readonly T[]) => things
const seat = (at: number) => `seat${String(at).padStart(7, '0')}`

/** What the minutes get of a step: the names of the sentences, and what fills them. */
function linesOf(kind: string, settings: unknown, inputs: readonly unknown[]) {
  const machine = machines.get(kind)
  const live = machine?.start(settings) ?? null
  for (const [at, input] of inputs.entries())
    live?.give(seat(at), `ref${String(at).padStart(13, '0')}`, input)
  return machine?.minutes(live?.outcome(inOrder)) ?? []
}

const vote = {
  options: ['Lamplight', 'Warm hands'],
  secrecy: 'open',
  door: 'devices',
  quorum: null,
  tie: 'all-tied',
}
const option = (at: number) => `option${String(at).padStart(10, '0')}`
const tick = (...at: readonly number[]) => ({
  do: 'ballot',
  marks: Object.fromEntries(at.map((one) => [option(one), 1])),
})

test('the minutes say what was chosen, and by which rule a tie was settled', () => {
  const chosen = (settings: object, ballots: readonly unknown[]) =>
    linesOf('approval', { ...vote, ...settings }, ballots)
      .filter(({ key }) => /^vote\.(?:leads|settled|tied|nothing|quorum)/u.test(key))
      .map(({ key, values, said }) => [key, ...Object.values(values), ...said])
  expect(chosen({}, [tick(1), tick(1, 2)])).toEqual([['vote.leads', 'Lamplight']])
  expect(chosen({}, [tick(1), tick(2)])).toEqual([
    ['vote.tied.all-tied', 'Lamplight', 'Warm hands'],
  ])
  expect(chosen({ tie: 'earlier-listed' }, [tick(2), tick(1)])).toEqual([
    ['vote.settled.earlier-listed', 'Lamplight'],
  ])
  expect(chosen({}, [])).toEqual([['vote.nothing']])
  expect(chosen({ quorum: 3 }, [tick(1)])).toEqual([
    ['vote.leads', 'Lamplight'],
    ['vote.quorum', 3],
  ])
})

test('somebody’s gift is counted in the minutes, and named by nobody but themselves', () => {
  const add = (name: string, kind: string) => ({
    do: 'add',
    name,
    kind,
    where: 'Mill',
    strong: null,
  })
  const lines = linesOf('map-assets', { kinds: [], held: false }, [
    add('The library steps', 'place'),
    add('Oralee mends coats', 'individual'),
  ])
  expect(JSON.stringify(lines)).not.toContain('Oralee')
  expect(lines.map(({ key, values, said }) => [key, values['count'], ...said])).toEqual([
    ['took-part', 2],
    ['map-assets.said', 1, 'The library steps (Mill)'],
    ['map-assets.gifts', 1],
  ])
  const gifts = linesOf('map-assets', { kinds: [], held: false }, [
    add('Mends coats', 'individual'),
  ])
  expect(gifts.map(({ key }) => key)).toEqual(['took-part', 'map-assets.gifts'])
})
