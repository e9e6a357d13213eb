import { expect, test } from 'vitest'
import { activities } from '#shared/meetings/activities/all.ts'
import { settingsOf } from '#shared/meetings/activities/registry.ts'
import { minutesOf } from '#shared/meetings/clock.ts'
import { longestStretch, paceOf } from '#shared/meetings/pacing.ts'
import { itemsOf, lengthOf, templateNames } from '#renderer/meetings/templates.ts'
import { less, more } from '#renderer/meetings/planner/stepping.ts'
import { ticksOf } from '#renderer/meetings/planner/ticks.ts'
import { createWords } from '#renderer/ui/words.ts'

const languages = ['en', 'es', 'ar'] as const

test.each(templateNames)(
  '%s: every item can be run, has words in three languages, and nobody sits too long',
  async (name) => {
    for (const language of languages) {
      const words = await createWords(language, { namespaces: ['meeting-templates'], strict: true })
      const items = itemsOf(name, words.getFixedT(language, 'meeting-templates'))
      expect(minutesOf(items)).toBe(lengthOf(name))
      const stored = items.map((item, at) => ({ ...item, id: String(at) }))
      expect(paceOf(stored, 0).longest).toBeLessThanOrEqual(longestStretch)
      for (const { activity, settings = {}, title, prompt } of items) {
        const plan = activities.of(activity)
        expect(plan && settingsOf(plan, settings)).not.toBeNull()
        expect([title, prompt]).not.toContain('')
      }
    }
  },
)

test.each(activities.all)(
  '$kind has words for its name, its prompts and its settings',
  async (plan) => {
    const words = await createWords('en', { namespaces: ['activities'] })
    const keys = [
      `${plan.kind}.name`,
      `${plan.kind}.about`,
      `family.${plan.family}`,
      ...plan.prompts.map((prompt) => `prompt.${prompt}`),
      ...Object.entries(plan.settings).flatMap(([name, setting]) => [
        `setting.${name}`,
        ...('options' in setting ? setting.options.map((one) => `setting.${name}.${one}`) : []),
      ]),
    ]
    expect(keys.filter((key) => !words.exists(`activities:${key}`))).toEqual([])
  },
)

test('lengths go by fives, and below five minute by minute', () => {
  expect([12, 15, 240].map(more)).toEqual([15, 20, 240])
  expect([12, 15, 5, 1].map(less)).toEqual([10, 10, 4, 1])
})

test('times below the bar never come near its ends', () => {
  expect(ticksOf(1080, 1170)).toEqual([1080, 1110, 1140, 1170])
  expect(ticksOf(1080, 1085)).toEqual([1080, 1085])
  expect(ticksOf(600, 1320).length).toBeLessThanOrEqual(6)
})
