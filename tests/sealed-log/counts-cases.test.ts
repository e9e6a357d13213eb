import { describe, expect, test } from 'vitest'
import {
  SmallSpace,
  endsStewardship,
  joins,
  makesSteward,
  removes,
  removesDevice,
  written,
} from '../oracles/small-space.ts'

describe('words of somebody who is being removed', () => {
  test('what others had built on counts; what was written without knowing does not', () => {
    const space = new SmallSpace(['A', 'B', 'X'])
    const early = written(space.at('X').write())
    space.at('A').receive([early])
    const onTop = written(space.at('A').write())
    space.at('p0').write(removes('X'))
    const late = written(space.at('X').write())
    space.talk(['p0', 'A', 'B'])
    expect(space.fate(early)).toBe('counts')
    expect(space.fate(onTop)).toBe('counts')
    expect(space.fate(late)).toBe('held aside')
    expect(space.agree(['p0', 'A', 'B'])).toBe(true)
  })

  test('back-dating after all have followed brings nothing in', () => {
    const space = new SmallSpace(['A', 'B', 'X'])
    const before = space.tip('X')
    space.at('p0').write(removes('X'))
    space.talk(['p0', 'A', 'B'])
    const backDated = space.forge('X', before)
    space.talk(['p0', 'A', 'B'])
    expect(space.fate(backDated)).toBe('held aside')
  })

  test('somebody offline for a year who hears them first brings them in, for everybody', () => {
    const space = new SmallSpace(['A', 'B', 'X'])
    const before = space.tip('X')
    space.at('p0').write(removes('X'))
    space.tell('p0', 'A')
    const late = space.forge('X', before)
    expect(space.fate(late)).toBe('held aside')
    space.at('B').receive([late])
    const built = written(space.at('B').write())
    space.talk(['p0', 'A', 'B'])
    expect(space.fate(late)).toBe('counts')
    expect(space.fate(built)).toBe('counts')
    expect(space.agree(['p0', 'A', 'B'])).toBe(true)
  })

  test('a member who has followed cannot bring them in, a fork of its own log can and is a proof', () => {
    const space = new SmallSpace(['A', 'M', 'X'])
    const beforeM = space.tip('M')
    const beforeX = space.tip('X')
    space.at('p0').write(removes('X'))
    space.talk(['p0', 'A', 'M'])
    const late = space.forge('X', beforeX)
    const openly = space.forge('M', space.tip('M'), { seen: [late.id] })
    expect(space.fate(openly)).toBe('brings-in-what-is-held-aside')
    const forked = space.forge('M', beforeM, { seen: [late.id] })
    space.talk(['p0', 'A'])
    expect(space.fate(late)).toBe('counts')
    expect(space.fate(forked)).toBe('counts')

    space.at('p0').write(removes('M'))
    space.talk(['p0', 'A'])
    const later = space.forge('X', late)
    const again = space.forge('M', forked, { seen: [later.id] })
    space.talk(['p0', 'A'])
    expect(space.fate(later)).toBe('held aside')
    expect(space.fate(again)).toBe('held aside')
    expect(space.agree(['p0', 'A'])).toBe(true)
  })

  test('a removed steward and a colluder can neither remove nor let anybody in afterwards', () => {
    const space = new SmallSpace(['S', 'T', 'X'], ['S', 'T'])
    const before = space.tip('S')
    space.at('p0').write(removes('S'))
    space.at('p0').write(removes('X'))
    space.talk(['p0', 'T'])
    const backRemoval = space.forge('S', before, { act: removes('X') })
    const backJoin = space.forge('S', before, { act: joins('P') })
    const puppet = space.forge('P', null, { obeys: [backJoin.id] })
    space.talk(['p0', 'T'])
    for (const forged of [backRemoval, backJoin, puppet])
      expect(space.fate(forged)).toBe('held aside')
    expect(space.isIn('P')).toBe(false)
    expect(space.isIn('T')).toBe(true)
  })
})

describe('stewards', () => {
  test('a steward cannot remove another one made by the same hand', () => {
    const space = new SmallSpace(['S', 'T'], ['S', 'T'])
    expect(space.at('S').write(removes('T'))).toBeNull()
    expect(space.at('p0').write(removes('T'))).not.toBeNull()
  })

  test('whom a steward lets in beside its own removal is not in, and what others built on their words stays', () => {
    const space = new SmallSpace(['S', 'T', 'U'], ['S', 'T'])
    space.at('p0').write(removes('S'))
    const join = written(space.at('S').write(joins('C')))
    space.starts('C', 'S')
    const words = written(space.at('C').write())
    space.tell('C', 'U')
    const built = written(space.at('U').write())
    space.talk(['p0', 'T', 'U'])
    expect(space.isIn('C')).toBe(false)
    for (const kept of [join, words, built]) expect(space.fate(kept)).toBe('counts')

    const unknowing = written(space.at('C').write())
    space.talk(['p0', 'T', 'U'])
    expect(space.fate(unknowing)).toBe('held aside')
    expect(space.at('p0').write(joins('C', 'C2'))).not.toBeNull()
    expect(space.isIn('C2')).toBe(true)
  })

  test('a removal made beside the end of its stewardship is void, the words after it count', () => {
    const space = new SmallSpace(['S', 'U', 'V'], ['S'])
    space.at('p0').write(endsStewardship('S'))
    const removal = written(space.at('S').write(removes('V')))
    const words = written(space.at('S').write())
    space.talk(['p0', 'U', 'V', 'S'])
    expect(space.isIn('V')).toBe(true)
    expect(space.isSteward('S')).toBe(false)
    expect(space.fate(removal)).toBe('counts')
    expect(space.fate(words)).toBe('counts')
  })

  test('a removal of somebody made steward of the same height meanwhile does not hold', () => {
    const space = new SmallSpace(['P', 'Y'], ['P'])
    const removal = written(space.at('P').write(removes('Y')))
    space.at('p0').write(makesSteward('Y'))
    space.talk(['p0', 'P', 'Y'])
    expect(space.fate(removal)).toBe('counts')
    expect(space.isIn('Y')).toBe(true)
    expect(space.isSteward('Y')).toBe(true)
  })

  test('nobody removes themselves, an equal or the founder', () => {
    const space = new SmallSpace(['S', 'T', 'A'], ['S', 'T'])
    for (const act of [removes('S'), removesDevice('S'), removes('T'), removes('p0')])
      expect(space.at('S').write(act)).toBeNull()
    expect(space.at('A').write(removes('T'))).toBeNull()
    expect(space.at('S').write(removes('A'))).not.toBeNull()
  })
})

describe('devices', () => {
  test('a key that was let in once is never let in again; a new key is', () => {
    const space = new SmallSpace(['A', 'X'])
    space.at('p0').write(removes('X'))
    space.talk(['p0', 'A'])
    expect(space.at('p0').write(joins('X'))).toBeNull()
    written(space.at('p0').write(joins('X', 'X2')))
    const words = written(space.starts('X2').write())
    space.talk(['p0', 'A', 'X2'])
    expect(space.fate(words)).toBe('counts')
    expect(space.agree(['p0', 'A', 'X2'])).toBe(true)
  })

  test('both branches of a copied vault count until the device is retired', () => {
    const space = new SmallSpace(['A', 'B'])
    const before = space.tip('A')
    const one = written(space.at('A').write())
    const other = space.forge('A', before, { inNewLog: true })
    space.talk(['p0', 'B'])
    expect(space.fate(one)).toBe('counts')
    expect(space.fate(other)).toBe('counts')

    space.at('p0').write(removesDevice('A'))
    space.talk(['p0', 'B'])
    const more = space.forge('A', other)
    space.talk(['p0', 'B'])
    expect(space.fate(other)).toBe('counts')
    expect(space.fate(more)).toBe('held aside')
  })

  test('a device removes those it let in and those these let in, even after the one between is gone', () => {
    const space = new SmallSpace(['A'])
    written(space.at('A').write(joins('A', 'A2')))
    space.starts('A2', 'A')
    written(space.at('A2').write(joins('A', 'A3')))
    expect(space.at('A2').write(removesDevice('A'))).toBeNull()
    space.tell('A2', 'A')
    written(space.at('A').write(removesDevice('A2')))
    written(space.at('A').write(removesDevice('A3')))
    expect(['A', 'A2', 'A3'].filter(space.isIn)).toEqual(['A'])
  })
})

test('a device that was removed freezes: it keeps what it shows and writes nothing', () => {
  const space = new SmallSpace(['A', 'X'])
  const shown = new Set(space.at('X').applied)
  space.at('p0').write(removes('X'))
  const news = written(space.at('p0').write())
  space.tell('p0', 'X')
  expect(space.at('X').write()).toBeNull()
  expect(space.at('X').applied).toEqual(shown)
  expect(space.at('X').applied.has(news.id)).toBe(false)
})
