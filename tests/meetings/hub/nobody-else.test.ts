import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { expect, test, vi } from 'vitest'
import { phone, until } from './hub-ground.ts'
import { deskOf, openMeeting } from './room-ground.ts'

/** Whom the socket is to reach, by the arguments of `connect` in any of its forms. */
function reached(args: readonly unknown[]): string {
  const [first, second] = args.flat()
  if (typeof first === 'object' && first !== null && 'host' in first) return String(first.host)
  return typeof second === 'string' ? second : JSON.stringify(first)
}

test('39: in a whole meeting nobody but the hub is asked for anything, and phones reach it alone', async () => {
  const connects = vi.spyOn(net.Socket.prototype, 'connect')
  const lookups = vi.spyOn(dns, 'lookup')
  const packets = vi.spyOn(dgram, 'createSocket')
  const fetched = vi.spyOn(globalThis, 'fetch')
  const { link, meeting, agenda, shown, openDoor } = await openMeeting()
  await link.run('room/open', { meeting })
  const door = await openDoor()
  const phones = await Promise.all([1, 2, 3].map(() => phone(door, { secret: door.secret })))
  const [step = ''] = agenda
  await link.run('room/begin', { item: step })
  await until(() =>
    phones.every(({ heard }) => heard.some((frame) => frame.kind === 'view' && frame.view.step)),
  )
  for (const [at, one] of phones.entries())
    one.say({
      kind: 'give',
      step,
      n: 1,
      input: { do: 'add', text: `Idea ${String(at)}`, bin: null, name: null },
    })
  await until(() => deskOf(shown.room)?.public.step?.finished.gave === phones.length)
  await link.run('room/lead', { lead: { kind: 'close', step } })
  await link.run('room/end', {})
  await until(() => phones.every(({ ended }) => ended.code !== null))
  expect(connects.mock.calls.map(reached)).toEqual(phones.map(() => '127.0.0.1'))
  expect(lookups.mock.calls.map(([name]) => name).filter((name) => name !== '127.0.0.1')).toEqual(
    [],
  )
  expect(packets).not.toHaveBeenCalled()
  expect(fetched).not.toHaveBeenCalled()
})
