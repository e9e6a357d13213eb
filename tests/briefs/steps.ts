import { createBriefVoice } from '#electron/vault/briefs/voice.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import { briefsHandlers } from '#shared/briefs/handlers.ts'
import type { NewPart } from '#shared/briefs/contract.ts'
import { checkBrief } from '#shared/briefs/check.ts'
import { linksIn, type ShownBlock } from '#shared/briefs/items.ts'
import { secondOf } from '#shared/briefs/second.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import { plansHandlers } from '#shared/plans/handlers.ts'
import { prioritiesHandlers } from '#shared/priorities/handlers.ts'
import { mapsOn } from '#shared/priorities/maps.ts'
import { readRound } from '#shared/priorities/round.ts'
import type { TestDesk } from '#tests/support/desk.ts'

/** How the second language of a brief speaks; null where it has none. */
export function secondVoice(brief: Parameters<typeof secondOf>[0]) {
  const second = secondOf(brief)
  return second === null ? null : createBriefVoice(second)
}

export const addStrength = (
  desk: TestDesk,
  name: string,
  more: Partial<Parameters<(typeof assetHandlers)['assets/add']>[1]> = {},
): string =>
  assetHandlers['assets/add'](desk, { name, kind: 'place', audience: 'public', ...more }).id

export const addGoal = (desk: TestDesk, text: string): string =>
  plansHandlers['plans/add-goal'](desk, { text, horizon: 'short', decision: null }).id

/** An objective with actions below a goal. Answers with its id and theirs. */
export function addSteps(desk: TestDesk, goal: string, ...texts: readonly string[]) {
  const objective = plansHandlers['plans/add-objective'](desk, {
    goal,
    text: 'The library stays open',
    way: null,
    measure: '',
    due: null,
  }).id
  const actions = texts.map(
    (text) =>
      plansHandlers['plans/add-action'](desk, { objective, text, owner: null, due: null }).id,
  )
  return { objective, actions }
}

/** A round that so many people took part in, closed, and the decision from it. */
export function addDecision(
  desk: TestDesk,
  voters: readonly TestDesk[],
  people: number,
  share: () => void = () => undefined,
): string {
  const { id } = prioritiesHandlers['priorities/open-round'](desk, {
    question: 'What do we start this winter?',
    options: ['Library until nine', 'A lit walk'].map((text) => ({
      text,
      idea: null,
      theme: null,
    })),
    method: 'dots',
    hidden: false,
    dots: 3,
    atMost: null,
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  })
  share()
  return closeAndRecord(desk, id, voters, people, share)
}

function closeAndRecord(
  desk: TestDesk,
  round: string,
  voters: readonly TestDesk[],
  people: number,
  share: () => void,
) {
  const options = optionsOf(desk, round)
  for (const voter of voters)
    prioritiesHandlers['priorities/take-part'](voter, {
      id: round,
      dots: { [options[0] ?? '']: 2, [options[1] ?? '']: 1 },
      marks: {},
      passed: false,
    })
  share()
  prioritiesHandlers['priorities/close-round'](desk, { id: round, people })
  return prioritiesHandlers['priorities/record-decision'](desk, {
    round,
    question: 'What do we start this winter?',
    outcome: [{ option: options[0] ?? null, text: 'Library until nine' }],
    reasons: '',
    concerns: [],
    reviewDate: null,
  }).id
}

function optionsOf(desk: TestDesk, round: string): readonly string[] {
  const read = readRound(round, mapsOn(desk).rounds.get(round), desk.authorOf)
  return read?.setup.options.map(({ id }) => id) ?? []
}

type Begin = Partial<Parameters<(typeof briefsHandlers)['briefs/add']>[1]>

export const addBrief = (desk: TestDesk, more: Begin = {}): string =>
  briefsHandlers['briefs/add'](desk, {
    title: 'A warm place after three',
    language: 'en',
    kind: 'policy-brief',
    paper: 'a4',
    goal: null,
    decision: null,
    assets: [],
    ...more,
  }).id

export const addPart = (desk: TestDesk, brief: string, part: NewPart): string =>
  briefsHandlers['briefs/add-block'](desk, { brief, part }).id

export const partsOf = (desk: TestDesk, brief: string): readonly ShownBlock[] =>
  (resolveBrief(desk, brief)?.blocks ?? []).filter(({ archived }) => archived === null)

export const kindsOf = (desk: TestDesk, brief: string) =>
  partsOf(desk, brief).map(({ kind }) => kind)

export const partOf = (desk: TestDesk, brief: string, kind: ShownBlock['kind']): string =>
  partsOf(desk, brief).find((part) => part.kind === kind)?.id ?? ''

export const changesIn = (desk: TestDesk, brief: string) =>
  partsOf(desk, brief)
    .flatMap(linksIn)
    .flatMap(({ changed }) => changed)

export function findingsOf(desk: TestDesk, brief: string) {
  const resolved = resolveBrief(desk, brief)
  return resolved === null ? [] : checkBrief(desk, resolved)
}

export const codesOf = (desk: TestDesk, brief: string) =>
  findingsOf(desk, brief).map(({ code, standing }) => `${code}: ${standing}`)
