import { expect, test } from 'vitest'
import { livePace, paceHint } from '#shared/meetings/live-pace.ts'

const part = (
  phase: 'coming' | 'skipped' | 'running' | 'closed',
  minutes: number,
  took = 0,
  activity = 'round',
) => ({ activity, phase, minutes, took })

test('time since the last break is what was sat through, in the part that runs as well', () => {
  const sat = [part('closed', 15, 20), part('closed', 5, 5, 'break'), part('closed', 20, 30)]
  const now = livePace([...sat, part('running', 30, 21), part('coming', 10)], 80)
  expect(now).toEqual({ stretch: 51, isRestNext: false, left: 19, late: 15 })
  expect(paceHint(now)).toEqual({ kind: 'rest', minutes: 50 })
})

test('a break that comes next is named, one that is there asks for nothing, and one that was left out is none', () => {
  const sat = [part('closed', 50, 50)]
  expect(paceHint(livePace([...sat, part('coming', 5, 0, 'break')], 55))).toEqual({
    kind: 'rest-next',
    minutes: 50,
  })
  expect(paceHint(livePace([...sat, part('running', 5, 1, 'break')], 55))).toBeNull()
  const without = [...sat, part('skipped', 5, 0, 'break'), part('coming', 10)]
  expect(paceHint(livePace(without, 65))).toEqual({ kind: 'rest', minutes: 50 })
})

test('minutes that are left and that are more than planned: what goes over, what was added, less what was left out', () => {
  const parts = [part('running', 10, 14), part('coming', 20), part('coming', 10)]
  expect(livePace(parts, 40)).toMatchObject({ left: 30, late: 4 })
  expect(paceHint(livePace(parts, 40))).toBeNull()
  expect(paceHint(livePace(parts, 37))).toEqual({ kind: 'late', minutes: 5 })
  const shorter = [part('running', 10, 14), part('coming', 20), part('skipped', 10)]
  expect(livePace(shorter, 40)).toMatchObject({ left: 20, late: 0 })
})
