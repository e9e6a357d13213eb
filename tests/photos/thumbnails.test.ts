import { expect, test } from 'vitest'
import { createThumbnails } from '#renderer/photos/thumbnails.ts'

/** Thumbnails over drawings that end when a test says so. */
function held() {
  const asked: string[] = []
  const dropped: string[] = []
  const ends = new Map<string, (drawn: boolean) => void>()
  const thumbnails = createThumbnails({
    draw: (photo) => {
      asked.push(photo)
      return new Promise((resolve, reject) => {
        ends.set(photo, (drawn) => {
          if (drawn) resolve(`blob:${photo}`)
          else reject(new Error('no picture'))
        })
      })
    },
    drop: (address) => dropped.push(address),
  })
  const end = async (photo: string, drawn = true) => {
    ends.get(photo)?.(drawn)
    await new Promise(setImmediate)
  }
  return { ...thumbnails, asked, dropped, end }
}

test('two at once, what came into sight last first, and nothing for rows that went out of sight', async () => {
  const { wait, known, asked, end } = held()
  const told: string[] = []
  const stops = ['a', 'b', 'c', 'd', 'e'].map((photo) => wait(photo, () => told.push(photo)))
  expect(asked).toEqual(['a', 'b'])
  stops[4]?.()
  await end('a')
  expect(asked).toEqual(['a', 'b', 'd'])
  expect(known('a')).toBe('blob:a')
  await end('d')
  await end('b')
  await end('c')
  expect(asked).toEqual(['a', 'b', 'd', 'c'])
  expect(told).toEqual(['a', 'd', 'b', 'c'])
  expect(known('e')).toBeUndefined()
})

test('each is drawn once, however often it is asked for, and one that cannot be drawn is not tried again', async () => {
  const { wait, known, asked, end } = held()
  const told: string[] = []
  wait('a', () => told.push('first'))
  wait('a', () => told.push('second'))()
  wait('b', () => told.push('b'))
  await end('a')
  await end('b', false)
  wait('a', () => told.push('later'))
  wait('b', () => told.push('later'))
  expect(asked).toEqual(['a', 'b'])
  expect(told).toEqual(['first', 'b'])
  expect(known('b')).toBeNull()
})

test('of very many the oldest are let go, and drawn again where they are asked for', async () => {
  const { wait, known, asked, dropped, end } = held()
  for (let at = 0; at < 301; at += 1) {
    wait(String(at), () => undefined)
    await end(String(at))
  }
  expect(dropped).toEqual(['blob:0'])
  expect(known('0')).toBeUndefined()
  expect(known('300')).toBe('blob:300')
  wait('0', () => undefined)
  expect(asked.at(-1)).toBe('0')
})
