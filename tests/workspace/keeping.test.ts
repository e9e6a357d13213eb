import { expect, test } from 'vitest'
import { createWords } from '#renderer/ui/words.ts'
import { createFormat } from '#renderer/ui/format.ts'
import { areaOf, inAreas } from '#renderer/workspace/keeping/aside.ts'
import { reportText } from '#renderer/workspace/keeping/report-text.ts'
import { firstSettings } from '#renderer/workspace/look.ts'

test.each([
  ['assets', 'assets'],
  ['priorities', 'priorities'],
  ['brief/AAAAAAAAAAAAAAAA', 'briefs'],
  ['briefs', 'briefs'],
  ['people', 'people'],
])('records of %s are shown with %s', (document, area) => {
  expect(areaOf(document)).toBe(area)
})

test('areas without anything are left out, the others stand in the order of the workspace', () => {
  const group = (document: string) => ({ document, map: 'm', ids: ['a'] })
  const areas = inAreas([group('brief/x'), group('assets'), group('briefs')])
  expect(areas.map(([area, groups]) => [area, groups.length])).toEqual([
    ['assets', 1],
    ['briefs', 2],
  ])
})

const report = {
  app: '0.1.0',
  node: 'v20.20.2',
  desktop: null,
  system: 'linux x64',
  lock: 'passphrase',
  sizes: [{ log: 2_000_000, aside: 0, all: 3_000_000 }],
  open: [
    {
      disk: 'saved',
      isIn: true,
      people: 3,
      computers: 4,
      envelopes: 120,
      documents: [{ kind: 'assets', count: 1, records: 53, setAside: 2 }],
      door: 'open',
      courier: 'working',
      links: [{ way: 'out', phase: 'settled' }],
    },
  ],
}

test.each(['en', 'es', 'ar'] as const)('the report reads as lines in %s', async (language) => {
  const words = await createWords(language, { namespaces: ['keeping-here'], strict: true })
  const t = words.getFixedT(language, 'keeping-here')
  const text = reportText(t, createFormat(language), report, firstSettings)
  const lines = text.split('\n')
  expect(lines).toHaveLength(9)
  for (const part of ['v20.20.2', 'linux x64', 'passphrase', 'working', 'out settled'])
    expect(text).toContain(part)
  expect(lines.join('')).not.toContain('{{')
})
