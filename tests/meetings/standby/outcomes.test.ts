import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { outcomesByStep, setOutcome } from '#shared/meetings/outcome.ts'

const step = 'stepstepstepstep'
const [low, high] = ['1'.repeat(64), '2'.repeat(64)]
const came = (title: string) => ({
  activity: 'round',
  title,
  prompt: '',
  place: 1,
  at: 1,
  minutes: 5,
  result: {},
})

/** What each of them wrote by itself, together in one document in each order. */
function together(
  ...wrote: readonly (readonly [term: number, device: string, title: string])[]
): readonly (string | undefined)[] {
  const updates = wrote.map(([number, device, title]) => {
    const document = new Y.Doc()
    setOutcome(document, step, { number, device }, came(title))
    return Y.encodeStateAsUpdate(document)
  })
  return [updates, updates.toReversed()].map((order) => {
    const document = new Y.Doc()
    for (const update of order) Y.applyUpdate(document, update)
    return outcomesByStep(document).get(step)?.title
  })
}

test('of what two laptops wrote of one step the higher term counts, of equal ones the greater device, on every replica', () => {
  expect(together([1, high, 'went on alone'], [2, low, 'took over'])).toEqual([
    'took over',
    'took over',
  ])
  expect(together([2, high, 'greater'], [2, low, 'lesser'])).toEqual(['greater', 'greater'])
  expect(together([10, low, 'tenth'], [9, high, 'ninth'])).toEqual(['tenth', 'tenth'])
})

test('what is no outcome under such a key is none, and hides none', () => {
  const document = new Y.Doc()
  setOutcome(document, step, { number: 1, device: low }, came('is there'))
  const later = document.getMap<unknown>('outcomesOfTerms')
  for (const key of [
    `${step}.3`,
    `${step}.0.${low}`,
    `${step}.3.${low}.4`,
    `${step}.3.x`,
    '..',
    '',
  ])
    later.set(key, came('hostile'))
  later.set(`${step}.9.${low}`, { title: 'half' })
  expect([...outcomesByStep(document).values()].map(({ title }) => title)).toEqual(['is there'])
})
