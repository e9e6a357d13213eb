import { expect, test } from 'vitest'
import { Arrivals, mostSockets, nameOf } from '#electron/hub/room/arrivals.ts'
import { roomLimits } from '#shared/meetings/room/limits.ts'

/** Arrivals at a time that the test moves on. */
function atDoor() {
  const clock = { now: 0 }
  return { clock, arrivals: new Arrivals(() => clock.now) }
}

test('one address takes half of the sockets at most, however it comes, and gives back what it leaves', () => {
  const { clock, arrivals } = atDoor()
  const come = (remote: string) => {
    clock.now += 1000
    return arrivals.mayCome(remote) ? arrivals.come(remote) : null
  }
  const own = Array.from({ length: mostSockets }, () => come('10.0.0.66'))
  expect(own.filter((one) => one !== null)).toHaveLength(mostSockets / 2)
  expect(come('10.0.0.7')).not.toBeNull()
  own[0]?.left()
  own[0]?.left()
  expect(come('10.0.0.66')).not.toBeNull()
  expect(come('10.0.0.66')).toBeNull()
})

test('one device takes half of the seats at most, with as many tokens as it makes; a token it has is never refused', () => {
  const { arrivals } = atDoor()
  const mine = arrivals.come('10.0.0.66')
  const seated = Array.from({ length: roomLimits.seats }, (_, at) => mine.enters(String(at)))
  expect(seated.filter(Boolean)).toHaveLength(roomLimits.seats / 2)
  expect(mine.enters('0')).toBe(true)
  expect(arrivals.come('10.0.0.7').enters('another')).toBe(true)
})

test('sockets that show no proof make way for newer ones of their address and for nobody else', () => {
  const { arrivals } = atDoor()
  const gone: string[] = []
  const hang = (remote: string, name: string) => {
    const arrival = arrivals.come(remote)
    arrival.comes(() => gone.push(name))
    return arrival
  }
  hang('10.0.0.7', 'other')
  const proven = hang('10.0.0.66', 'proven')
  proven.enters('token')
  for (let at = 0; at < 65; at += 1) hang('10.0.0.66', String(at))
  expect(gone).toEqual(['0'])
})

test('handshakes of one address are counted by the second; another address is not kept waiting', () => {
  const { clock, arrivals } = atDoor()
  const tried = Array.from({ length: 1000 }, () => arrivals.mayCome('10.0.0.66'))
  expect(tried.filter(Boolean)).toHaveLength(200)
  expect(arrivals.mayCome('10.0.0.7')).toBe(true)
  clock.now += 1000
  expect(arrivals.mayCome('10.0.0.66')).toBe(true)
})

test('wrong words lock the words of an address for a minute, wrong codes nothing', () => {
  const { clock, arrivals } = atDoor()
  const mine = arrivals.come('10.0.0.66')
  for (let at = 0; at < 50; at += 1) mine.failed('guest')
  expect(mine.mayTryWords()).toBe(true)
  for (let at = 0; at < 10; at += 1) mine.failed('words')
  expect(arrivals.come('10.0.0.66').mayTryWords()).toBe(false)
  expect(arrivals.come('10.0.0.7').mayTryWords()).toBe(true)
  clock.now += 60_000
  expect(mine.mayTryWords()).toBe(true)
})

test.each([
  ['10.0.0.7', '10.0.0.7'],
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s is the address %s', (remote, name) => {
  expect(nameOf(remote)).toBe(name)
})
