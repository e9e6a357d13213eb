import * as v from 'valibot'
import { expect, test } from 'vitest'
import { activities } from '#shared/meetings/activities/all.ts'
import { activitiesIn, settingsOf } from '#shared/meetings/activities/registry.ts'
import { KindSchema } from '#shared/meetings/fields.ts'

const kinds =
  'agreements approval brainstorm break check-in check-out consent dots fist-to-five free-talk gradients impact-effort map-assets queue ranked reflection round score star temperature themes'

test('every activity is found by its folder', () => {
  expect(activities.all.map(({ kind }) => kind).join(' ')).toBe(kinds)
})

test.each(activities.all)(
  '$kind: every setting has a default, and nothing else is taken',
  (plan) => {
    const defaults = settingsOf(plan, {})
    expect(defaults).not.toBeNull()
    expect(settingsOf(plan, defaults ?? {})).toEqual(defaults)
    expect(settingsOf(plan, { unheard: 1 })).toBeNull()
    expect(v.is(KindSchema, plan.kind)).toBe(true)
  },
)

test.each(['consent', 'fist-to-five', 'gradients'])(
  '%s: no secrecy is offered that nothing keeps to, and an agenda that holds one still opens',
  (kind) => {
    const plan = activities.of(kind)
    expect(Object.keys(plan?.settings ?? {})).toEqual(['proposal'])
    expect(plan && settingsOf(plan, { secrecy: 'secret', door: 'cards' })).not.toBeNull()
  },
)

test('a folder more is an activity more', () => {
  const plan = { ...activities.all[0], kind: 'humming', family: 'rest' as const, minutes: 2 }
  const more = activitiesIn({
    './humming/plan.ts': { plan: { ...plan, settings: {}, prompts: [] } },
  })
  expect(more.of('humming')?.minutes).toBe(2)
  expect(more.of('break')).toBeNull()
})
