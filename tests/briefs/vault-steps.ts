import { type Problem, Refusal } from '#shared/contract/problem.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import type { NewPart } from '#shared/briefs/contract.ts'
import type { BriefFormat } from '#shared/briefs/formats.ts'
import type { Answer } from '#shared/briefs/finding.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { follow } from '#tests/support/followed.ts'
import { openTestVault } from '#tests/support/vault.ts'

export type Desk = { readonly vault: Vault; readonly coalition: string; readonly link: VaultLink }

/** A coalition in a vault over real files. */
export async function found(): Promise<Desk> {
  const vault = openTestVault()
  const { coalition } = await vault
    .link('window')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana Ruiz', device: 'Laptop' })
  return { vault, coalition, link: vault.link('window').within(coalition) }
}

export const addPlace = async (
  { link }: Desk,
  name: string,
  more: { strong?: string; audience?: 'public' | 'coalition'; address?: string } = {},
): Promise<string> =>
  (await link.run('assets/add', { name, kind: 'place', audience: 'public', ...more })).id

export const addPart = async ({ link }: Desk, brief: string, part: NewPart): Promise<string> =>
  (await link.run('briefs/add-block', { brief, part })).id

/** Records of every room, and a brief that shows them: what a coalition has when it goes to the council. */
export async function realBrief(desk: Desk): Promise<string> {
  const { link } = desk
  const goal = (await link.run('plans/add-goal', { text: 'Everyone has a warm place' })).id
  const objective = (await link.run('plans/add-objective', { goal, text: 'Library open late' })).id
  await link.run('plans/add-action', { objective, text: 'Call the director', due: '2026-12-01' })
  const round = await link.run('priorities/open-round', {
    question: 'What do we start?',
    options: [{ text: 'Library until nine' }, { text: 'A lit walk' }],
    dots: 3,
    atMost: null,
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  })
  const me = await meIn(desk)
  const view = follow(link, 'priorities/round', { id: round.id, me })
  await view.ready
  const [first] = view.items.get(round.id)?.setup.options ?? []
  view.stop()
  const dots = { [first?.id ?? '']: 3 }
  await link.run('priorities/take-part', { id: round.id, dots, passed: false })
  await link.run('priorities/close-round', { id: round.id, people: 1 })
  const decision = await link.run('priorities/record-decision', {
    round: round.id,
    question: 'What do we start?',
    outcome: [{ option: first?.id ?? null, text: 'Library until nine' }],
    reasons: '',
    concerns: [],
    reviewDate: null,
  })
  const library = await addPlace(desk, 'Fourth Street Library', { strong: 'Warm and lit' })
  const brief = await link.run('briefs/add', {
    title: 'A warm place after three',
    language: 'en',
    goal,
    decision: decision.id,
    assets: [library],
  })
  return brief.id
}

async function meIn({ link }: Desk): Promise<string> {
  const view = follow(link, 'coalition', {})
  await view.ready
  view.stop()
  return view.items.get('coalition')?.me ?? ''
}

export async function findingsIn({ link }: Desk, id: string) {
  const view = follow(link, 'briefs/check', { id })
  await view.ready
  view.stop()
  return [...view.items.values()]
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Fetch a file the vault has made, whole. */
export async function take({ link }: Desk, file: string): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for (let at = 0, more = true; more;) {
    const part = await link.run('files/take', { file, at })
    const bytes = Buffer.from(part.bytes, 'base64')
    parts.push(bytes)
    at += bytes.length
    more = part.more
  }
  return new Uint8Array(Buffer.concat(parts))
}

export async function exported(
  desk: Desk,
  id: string,
  format: BriefFormat,
  answers: Answer[] = [],
): Promise<Uint8Array> {
  const { file } = await desk.link.run('briefs/export', { id, format, answers })
  return take(desk, file)
}

/** The problem a command was refused with; null where it was carried out. */
export async function refusalOf(command: Promise<unknown>): Promise<Problem | null> {
  try {
    await command
    return null
  } catch (cause) {
    if (cause instanceof Refusal) return cause.problem
    throw cause
  }
}
