import type { VaultLink } from '#shared/contract/link.ts'

/** It breaks out of text, attributes, addresses and templates, and every field names itself before it. */
export const attack =
  '<img src=x onerror=window.broken=1>"\'><svg onload=window.broken=1> {{name}} $t(undo) javascript:window.broken=1'
/** Fields that were given words so far. */
export const planted: string[] = []

/** The attack for one field. */
export function evil(field: string): string {
  planted.push(`q-${field}`)
  return `q-${field} ${attack}`
}

export type Ids = { readonly [name: string]: string }

async function plantAssets(link: VaultLink): Promise<Ids> {
  const asset = await link.run('assets/add', {
    name: evil('asset-name'),
    kind: 'place',
    strong: evil('asset-strong'),
    offers: [evil('asset-offer')],
    welcomes: [evil('asset-welcome')],
    organization: evil('asset-organization'),
    address: evil('asset-address'),
    place: { form: 'point', at: [-93.2, 44.9] },
    phones: [evil('asset-phone')],
    emails: [evil('asset-email')],
    web: [evil('asset-web'), 'javascript:window.broken=1'],
    hours: [evil('asset-hours')],
    languages: [evil('asset-language')],
    accessibility: [evil('asset-accessibility')],
    tags: [evil('asset-tag')],
    identifiers: [evil('asset-identifier')],
  })
  await link.run('assets/offer-add', {
    asset: asset.id,
    name: evil('offer-name'),
    about: evil('offer-about'),
    eligibility: evil('offer-eligibility'),
    fees: evil('offer-fees'),
    how: evil('offer-how'),
    hours: [evil('offer-hours')],
    languages: [evil('offer-language')],
    contact: [evil('offer-contact')],
  })
  const other = await link.run('assets/add', { name: evil('other-name'), kind: 'association' })
  const ends = { from: asset.id, to: other.id }
  await link.run('assets/link', { ...ends, kind: 'partners', note: evil('link-note') })
  const away = await link.run('assets/add', { name: evil('away-asset'), kind: 'nature' })
  await link.run('assets/archive', { ids: [away.id] })
  return { asset: asset.id }
}

async function plantPriorities(link: VaultLink): Promise<Ids> {
  const theme = (
    await link.run('priorities/add-theme', { name: evil('theme'), about: evil('theme-about') })
  ).id
  const idea = { text: evil('idea'), from: evil('idea-from'), theme }
  const into = (await link.run('priorities/add-idea', idea)).id
  const merged = (await link.run('priorities/add-idea', { text: evil('idea-merged'), theme })).id
  await link.run('priorities/merge-ideas', { into, ids: [merged] })
  const away = (await link.run('priorities/add-idea', { text: evil('idea-away') })).id
  await link.run('priorities/archive-idea', { id: away })
  const round = (
    await link.run('priorities/open-round', {
      question: evil('round'),
      options: [{ text: evil('round-option') }, { text: 'Another' }],
      dots: 3,
      quorum: null,
      tie: 'all-tied',
      deadline: null,
    })
  ).id
  const weighing = (
    await link.run('priorities/add-weighing', {
      question: evil('weighing'),
      options: [{ text: evil('weighing-option') }, { text: 'Another' }],
    })
  ).id
  await link.run('priorities/add-criterion', { weighing, text: evil('criterion') })
  const ranked = (
    await link.run('priorities/open-round', {
      question: evil('ranked'),
      method: 'schulze',
      options: [{ text: evil('ranked-option') }, { text: 'Another' }],
      quorum: null,
      tie: 'all-tied',
      deadline: null,
    })
  ).id
  const decision = (
    await link.run('priorities/record-decision', {
      round: null,
      question: evil('decision'),
      outcome: [{ option: null, text: evil('decision-outcome') }],
      reasons: evil('decision-reasons'),
      concerns: [{ text: evil('decision-concern'), by: null }],
      reviewDate: null,
    })
  ).id
  return { round, ranked, weighing, decision }
}

async function plantPlans(link: VaultLink): Promise<Ids> {
  const goal = (await link.run('plans/add-goal', { text: evil('goal') })).id
  const objective = (
    await link.run('plans/add-objective', {
      goal,
      text: evil('objective'),
      measure: evil('measure'),
    })
  ).id
  const owner = { kind: 'words', name: evil('owner') } as const
  const action = (await link.run('plans/add-action', { objective, text: evil('action'), owner })).id
  await link.run('plans/edit-action', { id: action, notes: evil('notes') })
  const first = (await link.run('plans/add-action', { objective, text: evil('action-first') })).id
  await link.run('plans/wait-for', { id: action, other: first, waits: true })
  const away = (await link.run('plans/add-action', { objective, text: evil('action-away') })).id
  await link.run('plans/archive-action', { id: away })
  const begin = { with: 'nothing' } as const
  const way = (
    await link.run('plans/add-way', { goal, name: evil('way'), note: evil('way-note'), begin })
  ).id
  return { goal, objective, action, way }
}

async function plantMeetings(link: VaultLink): Promise<Ids> {
  const who = (field: string) => ({ kind: 'words', name: evil(field) }) as const
  const item = {
    activity: 'ranked',
    title: evil('item'),
    prompt: evil('item-prompt'),
    minutes: 20,
    lead: who('item-lead'),
    contentNote: evil('item-note'),
    settings: { options: [evil('item-option'), 'Another'] },
  }
  const meeting = (
    await link.run('meetings/add', {
      title: evil('meeting'),
      purpose: evil('meeting-purpose'),
      day: '2026-12-01',
      start: 1080,
      zone: 'America/Chicago',
      place: evil('meeting-place'),
    })
  ).id
  const { id: part } = await link.run('meetings/add-item', { meeting, item })
  const words = { directions: evil('meeting-directions'), contentNote: evil('meeting-note') }
  await link.run('meetings/edit', { id: meeting, ...words })
  const person = who('meeting-role')
  await link.run('meetings/set-role', { id: meeting, role: 'greeter', person })
  const need = { words: evil('need'), how: evil('need-how'), helper: who('need-helper') }
  await link.run('meetings/add-need', { meeting, need: { kind: 'other', ...need } })
  const said = { en: evil('word-en'), es: evil('word-es'), ar: evil('word-ar') }
  await link.run('meetings/add-word', { meeting, word: said })
  const kept = { meeting, name: evil('meeting-template') }
  const { id: template } = await link.run('meetings/save-template', kept)
  await link.run('meetings/archive-template', { id: template })
  return { meeting, part }
}

async function plantBriefs(
  link: VaultLink,
  { asset = '', goal = '', decision = '' }: Ids,
): Promise<Ids> {
  const brief = (
    await link.run('briefs/add', {
      title: evil('brief'),
      language: 'en',
      goal,
      decision,
      assets: [asset],
    })
  ).id
  for (const part of [
    { kind: 'heading', text: evil('part-heading') },
    { kind: 'text', text: evil('part-text') },
    { kind: 'points', text: evil('part-points') },
    { kind: 'ask', title: evil('part-ask-title'), text: evil('part-ask') },
    { kind: 'signature', text: evil('part-signature') },
    { kind: 'quote', record: asset },
  ] as const)
    await link.run('briefs/add-block', { brief, part })
  const away = (await link.run('briefs/add', { title: evil('brief-away'), language: 'en' })).id
  await link.run('briefs/archive', { id: away })
  return { brief }
}

/** Something in every field of every room. Answers with the ids of what has a page of its own. */
export async function plantEverywhere(link: VaultLink): Promise<Ids> {
  const assets = await plantAssets(link)
  const ids = { ...assets, ...(await plantPriorities(link)), ...(await plantPlans(link)) }
  const meetings = await plantMeetings(link)
  return { ...ids, ...meetings, ...(await plantBriefs(link, ids)) }
}
