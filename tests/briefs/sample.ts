import { personNames } from '#shared/people/people-document.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import type { MemoryVault } from '#tests/support/memory-vault.ts'

/** A brief as in the mockups, one strength of which has changed since, one that is only for the coalition, and a second brief. */
export async function fillBriefs(vault: MemoryVault): Promise<string> {
  const { run } = vault.link
  vault.desk.change('people', (document) => {
    personNames(document).set(vault.desk.me, { name: 'Marisol Vega' })
  })
  const { id: goal } = await run('plans/add-goal', {
    text: 'By spring, every young person in Riverbend has a warm, trusted place to go after three.',
  })
  const { id: objective } = await run('plans/add-objective', {
    goal,
    text: 'The city keeps the library open until nine',
  })
  for (const [text, due] of [
    ['Story evening for council', '2026-12-08'],
    ['Five voices at public comment', null],
  ] as const)
    await run('plans/add-action', { objective, text, due })
  const { id: decision } = await run('priorities/record-decision', {
    round: null,
    question: 'What do we start this winter?',
    outcome: [{ option: null, text: 'Library open until nine on cold nights' }],
    reasons: '',
    concerns: [],
    reviewDate: null,
  })
  const library = await run('assets/add', {
    name: 'Fourth Street Library',
    kind: 'place',
    audience: 'public',
    strong: 'The year the bridge closed, the library was where we learned each other’s names.',
    address: '12 Fourth Street',
    place: { form: 'point', at: [-90.0701, 29.9511] },
  })
  const shelf = await run('assets/add', {
    name: 'Nadia’s food shelf',
    kind: 'association',
    strong: 'Open when nothing else is',
  })
  const { id } = await run('briefs/add', {
    title: 'A warm place after three',
    language: 'en',
    paper: 'letter',
    goal,
    decision,
    assets: [library.id, shelf.id],
  })
  await run('briefs/edit', {
    id,
    lead: 'Keeping the Fourth Street Library open until nine would give young people in Riverbend what they asked for: light, a meal, and adults who know their names.',
  })
  await fillParts(vault, id)
  await run('briefs/add-block', {
    brief: id,
    part: {
      kind: 'map',
      title: 'Where doors open after three',
      alt: 'The library stands in the middle of Fourth Street.',
      records: [library.id],
    },
  })
  await run('assets/edit', {
    id: library.id,
    change: { strong: 'The library was where we learned each other’s names.' },
  })
  await run('briefs/add', { title: 'Lights on Mill Avenue', language: 'es' })
  const away = await run('briefs/add', { title: 'An older draft', language: 'en' })
  await run('briefs/archive', { id: away.id })
  return id
}

async function fillParts(vault: MemoryVault, brief: string): Promise<void> {
  const { run } = vault.link
  const parts = resolveBrief(vault.desk, brief)?.blocks ?? []
  const idOf = (kind: string) => parts.find((part) => part.kind === kind)?.id ?? ''
  await run('briefs/edit-block', {
    brief,
    id: idOf('text'),
    change: {
      text: 'In two years, neighbors have grown the number of young people with a place to go after school.\n\nThey did it with borrowed rooms, a barbershop’s folding chairs and a garden’s harvest.',
    },
  })
  await run('briefs/edit-block', {
    brief,
    id: idOf('ask'),
    change: {
      title: 'We ask the budget committee to',
      text: 'Fund library hours until nine, Monday to Thursday, from January.\nOpen the community room to the after-school circle at no cost.\nReview results with young people each June.',
    },
  })
  await run('briefs/edit-block', {
    brief,
    id: idOf('signature'),
    change: { text: 'Riverbend Community Resilience Coalition\nhello@riverbend.example' },
  })
  await run('briefs/add-block', {
    brief,
    part: {
      kind: 'facts',
      facts: [
        { value: '142', label: 'young people come each week', source: 'Youth Council count, 2026' },
        { value: '10', label: 'groups share what they have', source: '' },
      ],
    },
    after: idOf('text'),
  })
}
