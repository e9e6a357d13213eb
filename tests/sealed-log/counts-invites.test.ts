import { describe, expect, test } from 'vitest'
import { Counts } from '#shared/sealed-log/counts/counts.ts'
import {
  invites as listInvites,
  usedInvitesToRemove,
  usedOnTwoComputers,
} from '#shared/sealed-log/counts/invite-duty.ts'
import type { Membership } from '#shared/sealed-log/counts/membership.ts'
import { deviceNamed, personNamed } from '../oracles/names.ts'
import {
  SmallSpace,
  invites,
  joins,
  removes,
  removesDevice,
  written,
} from '../oracles/small-space.ts'

/** A space in which S, a steward, has made a code for Bea. */
function invited(): SmallSpace {
  const space = new SmallSpace(['S', 'T', 'A'], ['S', 'T'])
  written(space.at('S').write(invites('Bea', 'code')))
  return space
}

/** Somebody types the code in on a computer of their own, which knows what S knew then. */
function use(space: SmallSpace, computer: string) {
  const holder = space.starts(`code on ${computer}`, 'S', 'code')
  const join = written(holder.write(joins('Bea', computer)))
  space.starts(computer, `code on ${computer}`)
  return { join, words: written(space.at(computer).write()) }
}

function membershipOf(space: SmallSpace): Membership {
  const counts = new Counts()
  for (const statement of space.space.all()) counts.receive(statement)
  return counts.membership()
}

describe('a code', () => {
  test('lets in one computer and is then removed by the inviter, whose act stands on the join', () => {
    const space = invited()
    expect(listInvites(membershipOf(space))).toMatchObject([{ state: 'open', letIn: [] }])
    const { join, words } = use(space, 'laptop')
    expect(listInvites(membershipOf(space))).toMatchObject([{ state: 'used' }])
    space.tell('laptop', 'S')
    const removal = space.tip('S')
    expect(removal.act).toEqual(removesDevice('code'))
    expect(space.space.rule.standsOn(removal.id, join.id)).toBe(true)
    space.talk(['p0', 'S', 'A', 'laptop'])
    expect(space.isIn('code')).toBe(false)
    expect(space.isIn('laptop')).toBe(true)
    expect(space.fate(words)).toBe('counts')
    expect(space.agree(['p0', 'S', 'A', 'laptop'])).toBe(true)
  })

  test('a second use after that is void, even one made on a fork from before', () => {
    const space = invited()
    use(space, 'laptop')
    const second = use(space, 'other')
    space.tell('laptop', 'S')
    space.talk(['p0', 'S', 'A', 'laptop'])
    expect(space.isIn('laptop')).toBe(true)
    expect(space.isIn('other')).toBe(false)
    expect(space.fate(second.words)).toBe('held aside')
  })

  test('a second use before the first was seen counts, and is named as used on two computers', () => {
    const space = invited()
    use(space, 'laptop')
    use(space, 'other')
    const twice = [
      {
        person: personNamed('Bea'),
        devices: [deviceNamed('laptop'), deviceNamed('other')].toSorted(),
      },
    ]
    expect(listInvites(membershipOf(space))).toMatchObject([{ state: 'used-twice' }])
    expect(usedOnTwoComputers(membershipOf(space))).toEqual(twice)
    space.tell('laptop', 'A')
    space.tell('other', 'A')
    space.tell('A', 'S')
    space.talk(['p0', 'S', 'A'])
    expect(space.isIn('code')).toBe(false)
    expect(usedOnTwoComputers(membershipOf(space))).toEqual(twice)
  })

  test('withdrawn before use it lets nobody in', () => {
    const space = invited()
    written(space.at('S').write(removesDevice('code')))
    const holder = space.starts('late', 'S', 'code')
    expect(holder.isIn).toBe(false)
    expect(holder.write(joins('Bea', 'laptop'))).toBeNull()
  })

  test('a withdrawal wins over a use it had not seen', () => {
    const space = invited()
    const { words } = use(space, 'laptop')
    written(space.at('S').write(removesDevice('code')))
    space.talk(['p0', 'S', 'A', 'laptop'])
    expect(space.isIn('laptop')).toBe(false)
    expect(space.fate(words)).toBe('held aside')
    expect(space.agree(['p0', 'S', 'A'])).toBe(true)
  })

  test('whoever holds it can remove the newcomer first; then a new invite is needed', () => {
    const space = invited()
    use(space, 'laptop')
    written(space.at('code on laptop').write(removesDevice('laptop')))
    space.talk(['p0', 'S', 'A'])
    expect(space.isIn('laptop')).toBe(false)
    expect(space.isIn('code')).toBe(true)
    written(space.at('S').write(removesDevice('code')))
    written(space.at('S').write(invites('Bea', 'new code')))
    space.starts('new holder', 'S', 'new code')
    written(space.at('new holder').write(joins('Bea', 'again')))
    expect(space.isIn('again')).toBe(true)
  })

  test('removing the newcomer by the code after the inviter saw it in has no effect', () => {
    const space = invited()
    use(space, 'laptop')
    const strike = written(space.at('code on laptop').write(removesDevice('laptop')))
    const told = space.space.all().filter(({ id }) => id !== strike.id)
    space.at('S').receive(told)
    space.talk(['p0', 'S', 'A'])
    expect(space.isIn('code')).toBe(false)
    expect(space.isIn('laptop')).toBe(true)
  })
})

describe('an inviter who is removed meanwhile', () => {
  test('takes a code along that the removal had not seen', () => {
    const space = new SmallSpace(['S', 'A'], ['S'])
    written(space.at('p0').write(removes('S')))
    written(space.at('S').write(invites('Bea', 'code')))
    use(space, 'laptop')
    space.talk(['p0', 'A', 'laptop'])
    expect(space.isIn('code')).toBe(false)
    expect(space.isIn('laptop')).toBe(false)
  })

  test('leaves a code in force that the removal had seen; a steward above removes it after its use', () => {
    const space = invited()
    space.tell('S', 'p0')
    written(space.at('p0').write(removes('S')))
    const holder = space.starts('code on laptop', 'p0', 'code')
    written(holder.write(joins('Bea', 'laptop')))
    space.starts('laptop', 'code on laptop')
    space.tell('laptop', 'p0')
    space.talk(['p0', 'A', 'laptop'])
    expect(space.tip('p0').act).toEqual(removesDevice('code'))
    expect(space.isIn('code')).toBe(false)
    expect(space.isIn('laptop')).toBe(true)
  })
})

test('a used code is removed by the inviter or somebody above, not by a steward beside it or a member', () => {
  const space = invited()
  use(space, 'laptop')
  const members = membershipOf(space)
  const asked = ['p0', 'S', 'T', 'A', 'laptop'].filter(
    (name) => usedInvitesToRemove(members, deviceNamed(name)).length > 0,
  )
  expect(asked).toEqual(['p0', 'S'])
})

test('two different stewards who each saw another use void both; a new invite is needed', () => {
  const space = invited()
  space.tell('S', 'p0')
  use(space, 'laptop')
  use(space, 'other')
  space.tell('laptop', 'S')
  space.tell('other', 'p0')
  space.talk(['p0', 'S', 'A'])
  expect(['laptop', 'other', 'code'].filter(space.isIn)).toEqual([])
  expect(space.agree(['p0', 'S', 'A'])).toBe(true)
})
