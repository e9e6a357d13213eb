import { expect, test } from 'vitest'
import type { HubFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { phone, until } from './hub-ground.ts'
import { openMeeting } from './room-ground.ts'

type Guest = Awaited<ReturnType<typeof phone>>

const isOf =
  <K extends HubFrame['kind']>(kind: K) =>
  (frame: HubFrame): frame is Extract<HubFrame, { kind: K }> =>
    frame.kind === kind
const wordsOf = ({ heard }: Guest) => heard.filter(isOf('words')).at(-1)?.words
const nextOf = ({ heard }: Guest) => heard.filter(isOf('view')).at(-1)?.next

test('whoever interprets gets the group’s own words and what comes next through the hub, also once they change; a guest gets neither', async () => {
  const here = await openMeeting()
  const { link, meeting, agenda, openDoor, shown } = here
  const hostile = '<img src=x onerror="document.title=1">'
  const { id } = await link.run('meetings/add-word', {
    meeting,
    word: { en: 'warm room', es: 'sala cálida', ar: hostile },
  })
  await link.run('room/open', { meeting })
  await link.run('room/begin', { item: agenda[0] ?? '' })
  const door = await openDoor()
  const { room } = shown
  if (room?.state !== 'open' || room.door.state !== 'open') throw new Error('the door is not open')
  const secret = Buffer.from(
    new URL(room.door.ways[0]?.interpreter ?? '').hash.slice(2),
    'base64url',
  )
  const huda = await phone(door, { kind: 'interpreter', secret })
  const ana = await phone(door, door)
  expect(await until(() => wordsOf(huda))).toEqual([
    { en: 'warm room', es: 'sala cálida', ar: hostile },
  ])
  expect(await until(() => nextOf(huda))).toMatchObject({ title: 'Where do our dots go?' })
  await link.run('meetings/edit-word', { meeting, id, es: 'cuarto cálido' })
  await until(() => wordsOf(huda)?.[0]?.es === 'cuarto cálido')
  ana.say({ kind: 'pass', step: agenda[0] ?? '', n: 1 })
  await until(() => ana.heard.some((frame) => frame.kind === 'took'))
  expect(ana.heard.some(isOf('words'))).toBe(false)
  expect(nextOf(ana)).toBeNull()
})
