import { expect, test } from 'vitest'
import { envelopeOfLaterKind } from '../support/member-envelope.ts'
import {
  foundSpace,
  letInNewcomer,
  meet,
  reopen,
  seededBytes,
  TestComputer,
} from '../support/space.ts'

test('a newcomer sees what was there, and both see what the other writes', () => {
  const ana = foundSpace()
  ana.write('garden', 'shade')
  const bea = letInNewcomer(ana, 'bea')
  expect(bea.notes()).toEqual({ garden: 'shade' })
  bea.write('choir', 'Tuesdays')
  ana.write('garden', 'shade and water')
  meet(ana, bea)
  for (const computer of [ana, bea])
    expect(computer.notes()).toEqual({ garden: 'shade and water', choir: 'Tuesdays' })
  expect([...ana.refused, ...bea.refused]).toEqual([])
})

test('a computer opened again goes on in a new log and shows the same', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  ana.write('garden', 'shade')
  meet(ana, bea)
  bea.write('choir', 'Tuesdays')
  meet(ana, bea)
  const again = reopen(bea, 'bea later')
  expect(again.notes()).toEqual(bea.notes())
  again.write('garden', 'more shade')
  meet(ana, again)
  expect(ana.notes()).toEqual({ garden: 'more shade', choir: 'Tuesdays' })
  expect(again.replica.sizes.refused).toBe(0)
  expect(ana.replica.sizes.refused).toBe(0)
})

test('a removed device writes nothing that counts, and what others had received stays', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  meet(ana, bea)
  const carl = letInNewcomer(ana, 'carl')
  meet(ana, bea, carl)
  bea.write('before', 'received by Carl only')
  meet(bea, carl)
  const { why, store } = ana.replica.writeAct({
    kind: 'remove-device',
    device: bea.replica.device.id,
  })
  ana.store(store)
  expect(why).toBe(null)
  bea.write('after', 'never counts')
  meet(ana, carl)
  meet(ana, bea, carl)
  expect(ana.notes()).toEqual({ before: 'received by Carl only' })
  expect(carl.notes()).toEqual(ana.notes())
  expect(bea.replica.isIn()).toBe(false)
  bea.write('later', 'refused here already')
  expect(bea.refused).toEqual(['not-in'])
})

test('an act that waited for a mere change says that who is in has changed when the change comes', () => {
  const ana = foundSpace()
  ana.write('garden', 'shade')
  const again = reopen(ana, 'ana later')
  const known = again.disk.length
  const bea = letInNewcomer(again, 'bea')
  const late = new TestComputer(ana.keys, bea.replica.device, seededBytes('late'))
  late.begin()
  const [founding, ...changes] = again.bytes().slice(0, known)
  const letIn = again.bytes().slice(known)
  late.replica.take(founding ? [founding] : [])
  late.replica.take(letIn)
  expect(late.replica.isIn()).toBe(false)
  expect(changes.length).toBeGreaterThan(0)
  expect(late.replica.take(changes).membership).toBe(true)
  expect(late.replica.isIn()).toBe(true)
  expect(late.replica.take(changes).membership).toBe(false)
})

test('the order in which envelopes arrive does not matter', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  for (const n of [1, 2, 3, 4, 5]) {
    ana.write(`a${String(n)}`, 'x')
    bea.write(`b${String(n)}`, 'y')
    if (n % 2 === 0) meet(ana, bea)
  }
  meet(ana, bea)
  const late = letInNewcomer(ana, 'carl')
  const bytes = ana.bytes().toReversed()
  for (let round = 0; round < bytes.length; round += 1) for (const one of bytes) late.take([one])
  expect(late.notes()).toEqual(ana.notes())
})

test('where a member writes what only a later version knows nothing can be changed, until that device has left', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  bea.write('choir', 'Tuesdays')
  meet(ana, bea)
  ana.take([envelopeOfLaterKind(bea)])
  ana.write('garden', 'shade')
  expect(ana.refused).toEqual(['newer'])
  expect(reopen(ana, 'ana later').replica.isNewer('plans')).toBe(true)
  const { why } = ana.replica.writeAct({ kind: 'remove-device', device: bea.replica.device.id })
  expect(why).toBe(null)
  expect(ana.replica.isNewer('assets')).toBe(false)
})

test('an envelope the disk lost holds nothing up: work goes on, and others bring back what was lost', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  meet(ana, bea)
  const lost = ana.disk.length
  ana.write('garden', 'shade')
  ana.write('choir', 'Tuesdays')
  meet(ana, bea)
  ana.disk.splice(lost, 1)
  const again = reopen(ana, 'ana later')
  expect(again.notes()).toEqual({})
  again.write('library', 'until nine')
  const later = reopen(again, 'ana still later')
  expect(later.notes()).toEqual({ library: 'until nine' })
  meet(later, bea)
  const all = { garden: 'shade', choir: 'Tuesdays', library: 'until nine' }
  for (const computer of [later, bea, reopen(later, 'ana at last')])
    expect(computer.notes()).toEqual(all)
})
