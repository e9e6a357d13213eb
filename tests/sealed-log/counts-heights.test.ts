import { describe, expect, test } from 'vitest'
import type { Ablation } from '../oracles/acceptance/ablation.ts'
import {
  SmallSpace,
  joins,
  makesSteward,
  removes,
  removesDevice,
  written,
} from '../oracles/small-space.ts'

/*
 * "From the highest author down" needs heights nobody can raise by choosing what to know. The prototype took them from
 * what the author knew when it acted; these two stories show where that lets a removed device strike back.
 */
const oracle = (ablation: Ablation) => ({ judges: 'oracle', ablation }) as const
const attempts = 20

describe('a device stands as deep as the join that let it in says', () => {
  /** A lets in A1, A1 A2, A2 A3; A is removed, A1 removes A2 without having heard of it, all follow; A2 has heard and removes A3. */
  const story = (ablation: Ablation) => {
    const space = new SmallSpace(['A'], [], oracle(ablation))
    const names = ['A1', 'A2', 'A3']
    for (const [at, name] of names.entries()) {
      const above = ['A', ...names][at] ?? 'A'
      written(space.at(above).write(joins('A', name)))
      space.starts(name, above)
    }
    space.tell('A3', 'p0')
    space.tell('A3', 'A1')
    const before = space.tip('A2')
    const removal = written(space.at('p0').write(removesDevice('A')))
    written(space.at('A1').write(removesDevice('A2')))
    space.talk(['p0', 'A1', 'A3'])
    const outcomes = new Set<boolean>()
    for (let attempt = 0; attempt < attempts; attempt++) {
      space.forge('A2', before, { obeys: [removal.id], act: removesDevice('A3') })
      outcomes.add(space.isIn('A3'))
    }
    space.compareProduct()
    return { A2: space.isIn('A2'), A3: [...outcomes] }
  }
  test('hearing that the one above is gone raises nobody', () => {
    expect(story({ asPrototype: true }).A3).toContain(false)
    expect(story({})).toEqual({ A2: false, A3: [true] })
  })
})

describe('removing one’s own device weighs as much as anything that device can claim', () => {
  /** A's second computer is stolen. A removes it, not having heard yet that A was made steward; the thief has. */
  const story = (ablation: Ablation) => {
    const space = new SmallSpace(['A', 'V'], [], oracle(ablation))
    written(space.at('A').write(joins('A', 'stolen')))
    space.starts('stolen', 'A')
    space.tell('A', 'p0')
    const grant = written(space.at('p0').write(makesSteward('A')))
    const before = space.tip('stolen')
    written(space.at('A').write(removesDevice('stolen')))
    space.talk(['p0', 'A', 'V'])
    space.forge('stolen', before, { obeys: [grant.id], act: removes('V') })
    space.compareProduct()
    return { stolen: space.isIn('stolen'), V: space.isIn('V') }
  }
  test('a thief who knows of a stewardship cannot use it once the computer is removed', () => {
    expect(story({ asPrototype: true })).toEqual({ stolen: false, V: false })
    expect(story({})).toEqual({ stolen: false, V: true })
  })
})
