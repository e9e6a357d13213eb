// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { keyGroups } from '#renderer/workspace/keys/key-groups.ts'
import { pageKeys, type Press } from '#shared/contract/window-keys.ts'
import { createKeyReader } from '#renderer/workspace/keys/page-keys.ts'
import { pressWords } from '#renderer/workspace/keys/press-words.ts'
import { rooms } from '#renderer/workspace/rooms.ts'
import { createWords } from '#renderer/ui/words.ts'

const pressed = ({ key, command = false, shift }: Press, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key, ctrlKey: command, shiftKey: shift ?? false })
  Object.defineProperty(event, 'target', { value: target })
  return event
}

describe('keys of every page', () => {
  test.each(pageKeys.flatMap((key) => key.presses.map((press) => ({ ...key, press }))))(
    '$does',
    ({ does, press, whileWriting, isLetter }) => {
      expect(createKeyReader(true)(pressed(press))).toEqual({ do: does })
      const field = document.createElement('input')
      const answer = whileWriting ? { do: does } : null
      expect(createKeyReader(true)(pressed(press, field))).toEqual(answer)
      expect(createKeyReader(false)(pressed(press))).toEqual(isLetter ? null : { do: does })
    },
  )

  test('no key means two things, and no area has the letter of another', () => {
    const presses = pageKeys.flatMap((key) => key.presses.map((press) => JSON.stringify(press)))
    expect(new Set(presses).size).toBe(presses.length)
    expect(new Set(rooms.map(({ letter }) => letter)).size).toBe(rooms.length)
  })

  test('G waits for its letter for a second and a half, and another key in between ends the wait', () => {
    let now = 0
    const read = createKeyReader(true, () => now)
    const press = (key: string) => read(pressed({ key }))
    expect([press('g'), press('a')]).toEqual([null, { do: 'go', letter: 'a' }])
    press('g')
    now = 1_600
    expect(press('a')).toBeNull()
    press('g')
    press('x')
    expect(press('a')).toBeNull()
    const off = createKeyReader(false, () => now)
    expect([off(pressed({ key: 'g' })), off(pressed({ key: 'a' }))]).toEqual([null, null])
  })

  test('the Windows or Alt key is never one of them', () => {
    const event = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, altKey: true })
    expect(createKeyReader(true)(event)).toBeNull()
  })
})

test('the list of keys holds every key that is read, as it is printed on keyboards', async () => {
  const words = await createWords('en', { strict: true })
  const groups = keyGroups(words.getFixedT('en', 'workspace'), rooms)
  const listed = groups.flatMap(({ lines }) => lines.flatMap(({ presses }) => presses))
  for (const { presses } of pageKeys)
    for (const press of presses) expect(listed).toContain(pressWords(press))
  for (const { letter } of rooms) expect(listed).toContain(`G then ${letter.toUpperCase()}`)
  expect(listed).toContain('Ctrl Shift Z')
  expect(pressWords({ key: 'k', command: true }, true)).toBe('⌘ K')
})
