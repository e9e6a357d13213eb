import { expect, test } from 'vitest'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import { deskView, latestNotes } from '#shared/meetings/room/room-views.ts'
import { openRoom } from './room-ground.ts'

const agree = (text: string) => ({ kind: 'agree', id: null, text, who: null, due: null }) as const
const refusedWith = (code: string) => ({ kind: 'refused', problem: { code } })

test('decisions and actions are noted on the way, get other words, and are dropped', () => {
  const { leads, room, again } = openRoom()
  leads({ kind: 'decide', id: null, text: 'Start with the circle', review: '2027-03-01' })
  leads(agree('Ask Ms. Osei'))
  leads({
    kind: 'agree',
    id: 'fresh00000000002',
    text: 'Ask Ms. Osei for Tuesday',
    who: { kind: 'words', name: 'Marisol' },
    due: '2026-10-02',
  })
  leads(agree('Carry chairs'))
  leads({ kind: 'drop', id: 'fresh00000000003' })
  const { decided, agreed } = deskView(room, 0)
  expect(decided).toEqual([
    { id: 'fresh00000000001', text: 'Start with the circle', review: '2027-03-01' },
  ])
  expect(agreed).toEqual([
    {
      id: 'fresh00000000002',
      text: 'Ask Ms. Osei for Tuesday',
      who: { kind: 'words', name: 'Marisol' },
      due: '2026-10-02',
    },
  ])
  expect(deskView(again(), 0)).toEqual(deskView(room, 0))
})

test('words for something that is not there are refused, and so is one more than the room keeps', () => {
  const { leads } = openRoom()
  const nowhere = 'nowhere000000000'
  expect(leads({ ...agree('A'), id: nowhere })).toMatchObject(refusedWith('room-not-there'))
  expect(leads({ kind: 'decide', id: nowhere, text: 'A', review: null })).toMatchObject(
    refusedWith('room-not-there'),
  )
  expect(leads({ kind: 'drop', id: nowhere })).toMatchObject(refusedWith('room-not-there'))
  for (let at = 0; at < roomLimits.kept; at += 1) leads(agree(`Action ${String(at)}`))
  expect(leads(agree('One more'))).toMatchObject(refusedWith('room-notes-full'))
  // Other words for one that is there need no room.
  expect(leads({ ...agree('Reworded'), id: 'fresh00000000001' })).toMatchObject({ kind: 'entry' })
})

test('note-takers are told the latest notes, never more than a phone takes', () => {
  const { leads, room } = openRoom()
  for (let at = 0; at < 30; at += 1) leads({ kind: 'note', text: `Note ${String(at)}` })
  expect(latestNotes(room).map(({ text }) => text)).toEqual(
    Array.from({ length: 20 }, (_, at) => `Note ${String(at + 10)}`),
  )
  for (let at = 0; at < 10; at += 1) leads({ kind: 'note', text: 'x'.repeat(2_000) })
  expect(latestNotes(room)).toHaveLength(4)
})
