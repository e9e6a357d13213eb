// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createBriefVoice } from '#electron/vault/briefs/voice.ts'
import { checkBrief } from '#shared/briefs/check.ts'
import { briefsHandlers } from '#shared/briefs/handlers.ts'
import type { ShownBlock } from '#shared/briefs/items.ts'
import { weigh } from '#shared/briefs/leaving.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import { toPage } from '#shared/briefs/to-page.ts'
import { ChartWords } from '#renderer/briefs/panel/chart-words.tsx'
import { createMemoryVault } from '../support/memory-vault.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'
import { renderPage } from '../support/render-page.tsx'
import {
  addBrief,
  addDecision,
  codesOf,
  findingsOf,
  partOf,
  partsOf,
  secondVoice,
} from './steps.ts'

function decided() {
  const desk = openDesk()
  const decision = addDecision(desk, [desk], 60)
  const brief = addBrief(desk, { decision, assets: [] })
  return { desk, brief, id: partOf(desk, brief, 'decision') }
}

/** The words of every chart of the finished page, in order. */
function altsOf(desk: TestDesk, brief: string): readonly string[] {
  const resolved = resolveBrief(desk, brief)
  if (resolved === null) throw new Error('there is no such brief')
  const page = toPage(resolved, {
    voice: createBriefVoice(resolved.brief.language),
    second: secondVoice(resolved.brief),
    leaving: weigh(checkBrief(desk, resolved), []),
    pictures: new Map(),
    coalition: { id: 'c'.repeat(32), name: 'Riverbend' },
    personName: () => null,
    now: Date.UTC(2026, 9, 14),
  })
  const finished = finishPage(page)
  if (!finished.ok) throw new Error(finished.problem.code)
  return finished.page.blocks
    .flatMap((block) => (block.kind === 'pair' ? [...block.first, ...block.second] : [block]))
    .flatMap((block) => (block.kind === 'bars' ? [block.alt] : []))
}

test('a chart says what people wrote, and a sentence from its numbers until they have; the check names it', () => {
  const { desk, brief, id } = decided()
  expect(codesOf(desk, brief)).toContain('chart-words: said')
  expect(findingsOf(desk, brief).find(({ code }) => code === 'chart-words')).toMatchObject({
    block: id,
    subject: 'What do we start this winter?',
  })
  expect(altsOf(desk, brief)).toEqual([expect.stringMatching(/^Bar chart of the dots: /)])
  const alt = 'Two of three dots went to the library.'
  briefsHandlers['briefs/edit-block'](desk, { brief, id, change: { alt } })
  expect(altsOf(desk, brief)).toEqual([alt])
  expect(codesOf(desk, brief)).not.toContain('chart-words: said')
  // The words are the part's own: "Use the new words" and another look leave them.
  briefsHandlers['briefs/confirm-block'](desk, { brief, id })
  expect(altsOf(desk, brief)).toEqual([alt])
})

test('beside a second language each chart speaks its own, and what is not put into it yet is named', () => {
  const { desk, brief, id } = decided()
  briefsHandlers['briefs/edit'](desk, { id: brief, second: 'es', secondTitle: 'Un lugar' })
  briefsHandlers['briefs/edit-block'](desk, { brief, id, change: { alt: 'Mostly the library.' } })
  const missing = () =>
    findingsOf(desk, brief).filter(({ code, block }) => code === 'second-missing' && block === id)
  expect(missing()).toHaveLength(1)
  expect(altsOf(desk, brief)[1]).toMatch(/^Gráfico/)
  briefsHandlers['briefs/edit-block'](desk, { brief, id, change: { secondAlt: 'La biblioteca.' } })
  expect(missing()).toEqual([])
  expect(altsOf(desk, brief)).toEqual(['Mostly the library.', 'La biblioteca.'])
})

test('the sentence from the numbers is offered in the language of the brief, and begun from by keys', async () => {
  const { desk, brief } = decided()
  const block = partsOf(desk, brief).find(
    (part): part is Extract<ShownBlock, { kind: 'decision' }> => part.kind === 'decision',
  )
  if (block === undefined) throw new Error('the part is missing')
  const onSave = vi.fn(() => Promise.resolve(true))
  const field = { block, language: 'es', label: 'Words', value: '', onSave } as const
  const vault = createMemoryVault({ rooms: [] })
  const { user } = await renderPage(<ChartWords {...field} />, { vault, namespaces: ['briefs'] })
  const button = await screen.findByRole('button', {
    name: 'Begin with the sentence from the numbers',
  })
  button.focus()
  await user.keyboard('{Enter}')
  expect(onSave).toHaveBeenCalledWith(expect.stringMatching(/^Gráfico.*Library until nine/u))
})
