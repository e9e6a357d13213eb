import { expect, test } from 'vitest'
import { createBriefVoice } from '#electron/vault/briefs/voice.ts'
import { exportHtml } from '#electron/exporters/html.ts'
import { exportMarkdown } from '#electron/exporters/markdown.ts'
import { checkBrief } from '#shared/briefs/check.ts'
import type { Answer } from '#shared/briefs/finding.ts'
import { weigh } from '#shared/briefs/leaving.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import { toPage } from '#shared/briefs/to-page.ts'
import { personNames } from '#shared/people/people-document.ts'
import { beginText } from '#shared/texts/commands.ts'
import { textDocument } from '#shared/texts/places.ts'
import { openDesk, type TestDesk } from '#tests/support/desk.ts'
import { mentionNode, say } from '../texts/mention-steps.ts'
import { readResources } from './pages-reading.ts'
import { addBrief, addGoal, addPart, addStrength, findingsOf } from './steps.ts'

const { words, styles } = await readResources()
const ana = 'b'.repeat(32)

/** A brief whose own words, and whose goal's, mention what is for anybody, what is not, and somebody. */
function mentioning(kind: 'text' | 'signature' | 'ask' = 'text') {
  const desk = openDesk()
  const shelter = addStrength(desk, 'Quiet shelter', { audience: 'coalition' })
  const library = addStrength(desk, 'Library')
  personNames(desk.read('people')).set(ana, { name: 'Ana Silva' })
  const goal = addGoal(desk, 'Warm places')
  const ofGoal = desk.newId()
  beginText(desk, { document: 'plans', map: 'goals', id: goal, field: 'text' }, ofGoal, 'Warm at')
  const brief = addBrief(desk, { goal })
  const part =
    kind === 'ask'
      ? addPart(desk, brief, { kind, title: '', text: 'x' })
      : addPart(desk, brief, { kind, text: 'x' })
  const own = desk.newId()
  beginText(desk, { document: `brief/${brief}`, map: 'blocks', id: part, field: 'text' }, own, '')
  for (const text of [ofGoal, own])
    desk.change(textDocument(text), (document) => {
      say(
        document,
        'Go to ',
        mentionNode('asset', library, 'old'),
        ', not ',
        mentionNode('asset', shelter, 'Quiet shelter'),
        ', ask ',
        mentionNode('person', ana, 'Ana Silva'),
        '.',
      )
    })
  return { desk, brief, part }
}

function leavesAs(desk: TestDesk, brief: string, answers: readonly Answer[] = []): string {
  const resolved = resolveBrief(desk, brief)
  if (resolved === null) throw new Error('there is no such brief')
  const page = toPage(resolved, {
    voice: createBriefVoice('en'),
    second: null,
    leaving: weigh(checkBrief(desk, resolved), answers),
    pictures: new Map(),
    coalition: { id: 'c'.repeat(32), name: 'Riverbend' },
    personName: () => null,
    now: 0,
  })
  const html = exportHtml(page, { words: words.en, styles })
  const markdown = exportMarkdown(page, { words: words.en })
  if (!html.ok || !markdown.ok) throw new Error('it does not leave')
  return JSON.stringify(page) + html.text + markdown.text
}

test.each(['text', 'signature', 'ask'] as const)(
  'what is only for the coalition leaves under a plain word, in %s and in what a record says',
  (kind) => {
    const { desk, brief, part } = mentioning(kind)
    const left = leavesAs(desk, brief)
    expect(left).toContain('Go to Library, not one of our strengths, ask Ana Silva.')
    expect(left).toContain('Go to Library, not […], ask […].')
    expect(left).not.toContain('Quiet shelter')
    const kept = findingsOf(desk, brief).filter(({ code }) => code === 'mention-kept')
    expect(kept.every((one) => one.subject === 'Quiet shelter' && one.standing === 'said')).toBe(
      true,
    )
    expect(kept.map(({ block }) => block)).toContain(part)
    expect(kept.length).toBeGreaterThan(1)
  },
)

test('the check tells whom the words mention, and leaves their names out where somebody says so', () => {
  const { desk, brief } = mentioning()
  const met = findingsOf(desk, brief).find(({ code }) => code === 'people-mentioned')
  expect(met).toMatchObject({ subject: 'Ana Silva', standing: 'keep' })
  const left = leavesAs(desk, brief, [{ key: met?.key ?? '', choice: 'leave-out' }])
  expect(left).toContain('not one of our strengths, ask a member.')
  expect(left).not.toContain('Ana Silva')
})

test('whatever a record is called, its name is words where it is mentioned', () => {
  const desk = openDesk()
  const name = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) #read("x")'
  const library = addStrength(desk, name)
  const brief = addBrief(desk)
  const part = addPart(desk, brief, { kind: 'text', text: 'x' })
  const own = desk.newId()
  beginText(desk, { document: `brief/${brief}`, map: 'blocks', id: part, field: 'text' }, own, '')
  desk.change(textDocument(own), (document) => {
    say(document, mentionNode('asset', library, 'x'))
  })
  const left = leavesAs(desk, brief)
  expect(left).toContain('&lt;img src=x onerror=alert(1)&gt; [x](javascript:alert(1)) #read(')
  expect(left).toContain(String.raw`&lt;img src=x onerror=alert(1)&gt; \[x\](javascript\:alert(1))`)
  expect(left.replaceAll(JSON.stringify(name), '')).not.toContain('<img src=x')
})
