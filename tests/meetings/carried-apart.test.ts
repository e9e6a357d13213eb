import { expect, test } from 'vitest'
import * as v from 'valibot'
import { canonicalText } from '#electron/vault/records.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import { assetCommands } from '#shared/assets/contract.ts'
import { readAsset } from '#shared/assets/asset.ts'
import { storedAssets } from '#shared/assets/stored.ts'
import type { CommandInput } from '#shared/contract/table.ts'
import { carryViewers } from '#shared/meetings/carry/views.ts'
import { meetingsHandlers } from '#shared/meetings/handlers.ts'
import { plansHandlers } from '#shared/plans/handlers.ts'
import { standingOn } from '#shared/plans/standing.ts'
import { readDecision } from '#shared/priorities/decision.ts'
import { viewDecisions } from '#shared/priorities/other-views.ts'
import { mapsOn as prioritiesOn } from '#shared/priorities/maps.ts'
import { meet, type TestDesk } from '../support/desk.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { held } from './minutes-ground.ts'
import { give, pair } from './steps.ts'
import { give as plan } from '../plans/steps.ts'

const kept = {
  decided: { kind: 'decided', text: 'Warm rooms first', review: null, step: null },
  chairs: { kind: 'agreed', text: 'Carry chairs', who: null, due: null },
  osei: { kind: 'agreed', text: 'Ask Ms. Osei', who: null, due: '2026-10-02' },
}
const steps = [
  {
    activity: 'map-assets',
    settings: { kinds: [], held: false },
    gave: ['Library', 'Choir'].map((name) => ({
      do: 'add',
      name,
      kind: 'place',
      where: null,
      strong: null,
    })),
  },
]

const broughtTo = (desk: TestDesk, id: string) => {
  const view = carryViewers['meetings/brought'](desk, { id })
  const items = [...view.items()].map(([, item]) => item)
  view.close()
  return items
}

/** What the buttons for all of a kind give. */
function presses(desk: TestDesk, meeting: string) {
  const brought = broughtTo(desk, meeting)
  const of = <K extends string>(kind: K) =>
    brought.flatMap((one) => (one.kind === kind && 'id' in one ? [one.id] : []))
  return {
    'meetings/carry-decisions': {
      meeting,
      things: of('decision').map((id) => ({ id, words: null })),
    },
    'meetings/carry-actions': { meeting, ids: of('action'), step: 'Taken on' },
    'meetings/carry-strengths': {
      meeting,
      things: of('strength').map((id) => ({ id, kind: 'place' as const })),
    },
  } satisfies { readonly [C in keyof typeof meetingsHandlers]?: CommandInput<C> }
}
const carryAll = (desk: TestDesk, meeting: string) => {
  const all = presses(desk, meeting)
  give(desk, 'meetings/carry-decisions', all['meetings/carry-decisions'])
  give(desk, 'meetings/carry-actions', all['meetings/carry-actions'])
  give(desk, 'meetings/carry-strengths', all['meetings/carry-strengths'])
}

const strengths = (desk: TestDesk) =>
  [...storedAssets(desk.read('assets')).entries()].flatMap(([id, one]) => readAsset(id, one) ?? [])
const decisions = (desk: TestDesk) =>
  [...prioritiesOn(desk).decisions.entries()].flatMap(([id, one]) => readDecision(id, one) ?? [])
const editAsset = (desk: TestDesk, input: CommandInput<'assets/edit'>) =>
  assetHandlers['assets/edit'](desk, v.parse(assetCommands['assets/edit'].input, input))

/** What stands in Plans, on the map and in Priorities. */
const counts = (desk: TestDesk) => {
  const { goals, objectives, actions } = standingOn(desk)
  return [goals, objectives, actions, strengths(desk), decisions(desk)].map((all) => all.length)
}
const carried = [1, 1, 2, 2, 1]

test('two who carry all on apart and change it make one of each, and every change stays, over 20 histories', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const random = seededRandom(seed)
    const [ana, bea] = pair()
    // Which document Yjs lets count hangs on who opened it first.
    for (const desk of random.pick([
      [ana, bea],
      [bea, ana],
    ] as const))
      for (const name of ['plans', 'assets', 'priorities'] as const) desk.read(name)
    const meeting = held(ana, { steps, kept })
    meet(ana, bea)
    const desks = [ana, bea] as const
    for (const desk of desks) carryAll(desk, meeting)
    const wanted = new Map<string, string>()
    for (let turn = 0; turn < 8; turn += 1) {
      const at = turn % 2
      const desk = desks[at] ?? ana
      const value = `${String(turn)} by ${String(at)}`
      // Each has fields of their own to change, so that each must win.
      if (random.below(2) === 0) {
        const action = random.pick(standingOn(desk).actions)
        const field = at === 0 ? 'text' : 'notes'
        plan(desk, 'plans/edit-action', { id: action.id, [field]: value })
        wanted.set(`action ${action.id} ${field}`, value)
      } else {
        const asset = random.pick(strengths(desk))
        const field = at === 0 ? 'organization' : 'address'
        editAsset(desk, { id: asset.id, change: { [field]: value } })
        wanted.set(`asset ${asset.id} ${field}`, value)
      }
    }
    meet(ana, bea)
    for (const desk of desks) {
      expect(counts(desk), `seed ${String(seed)}`).toEqual(carried)
      const found = new Map<string, string>()
      for (const { id, text, notes } of standingOn(desk).actions) {
        found.set(`action ${id} text`, text)
        found.set(`action ${id} notes`, notes)
      }
      for (const { id, organization, address } of strengths(desk)) {
        found.set(`asset ${id} organization`, organization)
        found.set(`asset ${id} address`, address)
      }
      for (const [key, value] of wanted)
        expect(found.get(key), `seed ${String(seed)} ${key}`).toBe(value)
    }
    for (const name of ['plans', 'assets', 'priorities'] as const)
      expect(canonicalText(name, ana), name).toBe(canonicalText(name, bea))
  }
})

const rooms = [
  { handlers: meetingsHandlers },
  { handlers: plansHandlers },
  { handlers: assetHandlers },
]

test('one step back takes back all that one press carried on, in Plans, Priorities and the map, and one forward brings it back', async () => {
  const [desk] = pair()
  const meeting = held(desk, { steps, kept })
  const { link } = createMemoryVault({ desk, rooms: [{ handlers: meetingsHandlers }] })
  const all = presses(desk, meeting)
  for (const command of [
    'meetings/carry-decisions',
    'meetings/carry-actions',
    'meetings/carry-strengths',
  ] as const) {
    const before = canonicalAll(desk)
    await link.run(command, all[command])
    const after = canonicalAll(desk)
    expect(after).not.toEqual(before)
    // Pressed again there is nothing to carry, and so no step of its own.
    await link.run(command, all[command])
    expect(await link.run('undo/back', {})).toEqual({ undone: command })
    expect(canonicalAll(desk)).toEqual(before)
    expect(broughtTo(desk, meeting).some((one) => isCarried(one, command))).toBe(false)
    expect(await link.run('undo/again', {})).toEqual({ redone: command })
    expect(canonicalAll(desk)).toEqual(after)
  }
  expect(counts(desk)).toEqual(carried)
})

test('what somebody changed since stays with all of that press, whether it was carried on apart or not', async () => {
  for (const apart of [false, true]) {
    const [desk, bea] = pair()
    const meeting = held(desk, { steps, kept })
    meet(desk, bea)
    const { link } = createMemoryVault({ desk, rooms })
    await link.run('meetings/carry-actions', presses(desk, meeting)['meetings/carry-actions'])
    if (apart) carryAll(bea, meeting)
    else meet(desk, bea)
    const [action] = standingOn(bea).actions
    plan(bea, 'plans/edit-action', { id: action?.id ?? '', notes: 'By bus' })
    meet(desk, bea)
    expect(await link.run('undo/back', {})).toEqual({ undone: null })
    expect(
      standingOn(desk)
        .actions.map(({ notes }) => notes)
        .toSorted(),
    ).toEqual(['', 'By bus'])
    expect(counts(desk).slice(0, 3)).toEqual([1, 1, 2])
  }
})

const canonicalAll = (desk: TestDesk) =>
  (['plans', 'assets', 'priorities'] as const).map((name) => canonicalText(name, desk))

type Brought = ReturnType<typeof broughtTo>[number]
const isCarried = (one: Brought, command: string): boolean =>
  'record' in one && one.record !== null && command.endsWith(`${one.kind}s`)

test('what two decide in other words for one thing that a count left open is read by both, until somebody amends it', () => {
  const [ana, bea] = pair()
  const consent = { activity: 'consent', settings: { proposal: 'Late rides' }, gave: [] }
  const meeting = held(ana, { steps: [consent] })
  meet(ana, bea)
  const desks = [ana, bea] as const
  for (const [at, desk] of desks.entries()) {
    const things = broughtTo(desk, meeting).flatMap((one) =>
      one.kind === 'decision' ? [{ id: one.id, words: `Words of ${String(at)}` }] : [],
    )
    give(desk, 'meetings/carry-decisions', { meeting, things })
  }
  meet(ana, bea)
  for (const desk of desks) {
    const view = viewDecisions(desk)
    const [first, ...others] = [...view.items()].map(([, item]) => item)
    view.close()
    expect(others).toEqual([])
    const read = [first?.outcome[0]?.text ?? '', ...(first?.apart[0]?.outcome ?? [])]
    expect(read.toSorted()).toEqual(['Words of 0', 'Words of 1'])
    expect(new Set([first?.by, first?.apart[0]?.by])).toEqual(new Set([ana.me, bea.me]))
  }
})
