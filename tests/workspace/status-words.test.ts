import { expect, test } from 'vitest'
import { createFormat } from '#renderer/ui/format.ts'
import { createWords } from '#renderer/ui/words.ts'
import { wordsForStatus } from '#renderer/workspace/status-words.ts'
import { languageFor } from '#renderer/workspace/language-choice.ts'

const saved = { disk: 'saved', nearby: 0, others: 0, ahead: 0, heard: null } as const

async function say(
  status: Parameters<typeof wordsForStatus>[0],
  language: 'en' | 'es' | 'ar' = 'en',
) {
  const words = await createWords(language, { strict: true })
  return wordsForStatus(status, words.getFixedT(language, 'workspace'), createFormat(language))
}

test('begins with where the work is safe, then who has it', async () => {
  const { lines, short, tone } = await say({ ...saved, nearby: 4, others: 3 })
  expect(lines.slice(0, 2).join(' · ')).toBe('Saved on this computer · also on 3 others')
  expect(short).toBe('Saved · 4 nearby')
  expect(tone).toBe('settled')
})

test('being alone is no fault', async () => {
  const { lines, tone } = await say(saved)
  expect(lines).toEqual(['Saved on this computer', 'working alone for now'])
  expect(tone).toBe('settled')
})

test('says what others do not have yet, and whom it last heard from', async () => {
  const heard = { person: 'Ana', at: Date.now() - 30 * 3_600_000 }
  const { lines } = await say({ ...saved, ahead: 12, others: 3, heard })
  expect(lines).toEqual([
    'Saved on this computer',
    '12 changes will reach the others when you next meet',
    'last heard from Ana yesterday',
  ])
})

test('only a failed save is trouble', async () => {
  expect((await say({ disk: 'not-saved', problem: 'disk-full' })).tone).toBe('trouble')
  expect(await say({ disk: 'none' })).toEqual({
    tone: 'quiet',
    short: 'A sample',
    lines: ['To look around in: nothing here is kept'],
  })
  expect((await say({ ...saved, disk: 'saving' })).tone).toBe('quiet')
  expect((await say(undefined)).tone).toBe('quiet')
})

test('counts as the grammar of each language does', async () => {
  const other = async (others: number) => (await say({ ...saved, others }, 'ar')).lines[1]
  expect([await other(1), await other(2), await other(5), await other(30)]).toEqual([
    'وعلى حاسوب آخر',
    'وعلى حاسوبين آخرين',
    'وعلى 5 حواسيب أخرى',
    'وعلى 30 حاسوبًا آخر',
  ])
})

test('speaks the computer’s language where there are words for it, and the chosen one always', () => {
  expect(languageFor(null, ['de-DE', 'es-MX', 'en'])).toBe('es')
  expect(languageFor(null, ['de', 'fr'])).toBe('en')
  expect(languageFor(null, ['AR-eg'])).toBe('ar')
  expect(languageFor('en', ['es'])).toBe('en')
})
