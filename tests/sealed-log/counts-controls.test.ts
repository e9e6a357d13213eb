import { describe, expect, test } from 'vitest'
import type { Statement } from '#shared/sealed-log/counts/statement.ts'
import type { Ablation } from '../oracles/acceptance/ablation.ts'
import {
  SmallSpace,
  endsStewardship,
  joins,
  makesSteward,
  removes,
  removesDevice,
  written,
} from '../oracles/small-space.ts'

/*
 * Each part of the rule, left out alone, lets something through. The parts can be left out of the oracle only;
 * the product has no such switch. The same stories with nothing left out end well.
 */
const oracle = (ablation: Ablation) => ({ judges: 'oracle', ablation }) as const

describe('without the answer', () => {
  const story = (ablation: Ablation) => {
    const space = new SmallSpace(['A', 'X'], [], oracle(ablation))
    const words = written(space.at('X').write())
    space.at('A').receive([words])
    space.at('p0').write(removes('X'))
    space.talk(['p0', 'A'])
    space.compareProduct()
    return { shrunk: space.at('A').shrunk, fate: space.fate(words) }
  }
  test('a member would have to take back what it shows', () => {
    expect(story({ withoutAnswers: true }).shrunk).not.toBeNull()
    expect(story({})).toEqual({ shrunk: null, fate: 'counts' })
  })
})

describe('without "brings in nothing held aside" (2d)', () => {
  const story = (ablation: Ablation) => {
    const space = new SmallSpace(['A', 'M', 'X'], [], oracle(ablation))
    const before = space.tip('X')
    space.at('p0').write(removes('X'))
    space.talk(['p0', 'A', 'M'])
    const late = space.forge('X', before)
    space.forge('M', space.tip('M'), { seen: [late.id] })
    space.compareProduct()
    return space.fate(late)
  }
  test('a member who stays smuggles in what the removed write later', () => {
    expect(story({ mayBringInWhatIsHeldAside: true })).toBe('counts')
    expect(story({})).toBe('held aside')
  })
})

describe('without "followed before it is met"', () => {
  /** A careless program shows X's words, then cites somebody who followed X's removal instead of answering, and answers only then. */
  const story = (ablation: Ablation) => {
    const space = new SmallSpace(['A', 'M', 'X'], [], oracle(ablation))
    const words = written(space.at('X').write())
    const before = space.tip('M')
    const removal = written(space.at('p0').write(removes('X')))
    space.tell('p0', 'A')
    const byA = written(space.at('A').write())
    const careless = space.forge('M', before, { seen: [byA.id] })
    const base = space.fate(careless) === 'counts' ? careless : before
    space.forge('M', base, { seen: [words.id], obeys: [removal.id] })
    space.compareProduct()
    return space.fate(words)
  }
  test('its words would count and what it shows would be lost', () => {
    expect(story({ mayCiteBeforeFollowing: true })).toBe('held aside')
    expect(story({})).toBe('counts')
  })
})

describe('if a removal held over equals', () => {
  /** Two stewards, neither knowing that the other is one, remove each other; the one who lost tries again with other bytes. */
  const story = (ablation: Ablation) => {
    const space = new SmallSpace(['P', 'Y'], [], oracle(ablation))
    written(space.at('p0').write(joins('p0', 'other')))
    space.starts('other')
    space.at('p0').write(makesSteward('P'))
    const grant = written(space.at('other').write(makesSteward('Y')))
    space.tell('p0', 'P')
    space.tell('other', 'Y')
    written(space.at('P').write(removes('Y')))
    const before = space.tip('Y')
    space.talk(['p0', 'other', 'P'])
    const members = new Set<string>()
    for (let attempt = 0; attempt < 20; attempt++) {
      space.forge('Y', before, { obeys: [grant.id], act: removes('P') })
      members.add(['P', 'Y'].filter(space.isIn).join())
    }
    space.compareProduct()
    return [...members]
  }
  test('the one who was removed would strike back', () => {
    expect(story({ removalHoldsOverEquals: true })).toContain('Y')
    expect(story({})).toEqual(['P,Y'])
  })
})

describe('if acts in force did not anchor', () => {
  /** S removes Y beside Y being made steward, which makes the removal void, until the stewardship ends. */
  const story = (ablation: Ablation) => {
    const space = new SmallSpace(['S', 'Y'], ['S'], oracle(ablation))
    space.at('p0').write(makesSteward('Y'))
    space.at('S').write(removes('Y'))
    space.tell('p0', 'Y')
    space.tell('S', 'Y')
    space.tell('S', 'p0')
    const join = written(space.at('Y').write(joins('Y', 'Y2')))
    space.at('p0').write(endsStewardship('Y'))
    space.compareProduct()
    return { isIn: space.isIn('Y2'), wasIn: space.isIn('Y'), fate: space.fate(join) }
  }
  test('a device would be in by an act that does not count', () => {
    expect(story({ actsDoNotAnchor: true })).toEqual({
      isIn: true,
      wasIn: false,
      fate: 'held aside',
    })
    expect(story({})).toEqual({ isIn: true, wasIn: false, fate: 'counts' })
  })
})

describe('if a device could remove itself', () => {
  /** X leaves, all follow; X then leaves again from before, with words in front and other bytes until that leaving wins. */
  const story = (ablation: Ablation) => {
    const space = new SmallSpace(['A', 'X'], [], oracle(ablation))
    const before = space.tip('X')
    const left = space.forge('X', before, { act: removesDevice('X') })
    space.talk(['p0', 'A'])
    const late: Statement[] = []
    for (let attempt = 0; attempt < 20; attempt++) {
      const words = space.forge('X', before, { inNewLog: true })
      space.forge('X', words, { act: removesDevice('X') })
      late.push(words)
    }
    space.compareProduct()
    return { left: space.fate(left), late: late.some((words) => space.fate(words) === 'counts') }
  }
  test('it would bring in words after everybody had followed its leaving', () => {
    expect(story({ mayRemoveItself: true }).late).toBe(true)
    expect(story({}).left).toBe('no-authority')
  })
})
