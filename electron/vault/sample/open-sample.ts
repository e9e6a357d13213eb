import type { LanguageCode } from '#shared/language/languages.ts'
import type { World } from '../clock.ts'
import type { Vault } from '../vault.ts'
import { fillArchive } from './fill-archive.ts'
import { fillBrief } from './fill-brief.ts'
import { fillComments } from './fill-comments.ts'
import { fillHandout } from './fill-handout.ts'
import { fillHeld } from './fill-held.ts'
import { fillMeeting } from './fill-meeting.ts'
import { fillPlan } from './fill-plan.ts'
import { fillPriorities } from './fill-priorities.ts'
import type { Sample } from './sample-content.ts'
import { SamplePeople } from './sample-people.ts'

const day = 24 * 60 * 60 * 1000

/** A clock that can be set back, so that the sample's people have been at it for weeks. */
function movableClock(world: World) {
  let back = 0
  return {
    world: {
      ...world,
      now: () => world.now() - back,
      // Nobody watches it being made, so nothing has to wait for a pause between edits.
      after: (_wait: number, call: () => void) => world.after(0, call),
    },
    daysAgo: (days: number) => {
      back = days * day
    },
  }
}

/** Make the sample coalition in a vault of its own. `language` is the one `sample` is written in. */
export async function openSample(
  sample: Sample,
  language: LanguageCode,
  world: World,
  newVault: (world: World) => Promise<Vault>,
): Promise<{ readonly vault: Vault; readonly coalition: string }> {
  const clock = movableClock(world)
  clock.daysAgo(42)
  const people = await SamplePeople.gather(sample, () => newVault(clock.world))
  const assets: string[] = []
  for (const { by, days, at, ...asset } of sample.assets) {
    clock.daysAgo(days)
    const place = { form: 'point', at } as const
    assets.push((await people.link(by).run('assets/add', { ...asset, place })).id)
  }
  await people.meet()
  for (const { by, days, from, to, ...link } of sample.links) {
    clock.daysAgo(days)
    const ends = { from: assets[from] ?? '', to: assets[to] ?? '' }
    await people.link(by).run('assets/link', { ...ends, ...link })
  }
  for (const { by, days, asset, ...offer } of sample.offers) {
    clock.daysAgo(days)
    await people.link(by).run('assets/offer-add', { asset: assets[asset] ?? '', ...offer })
  }
  for (const { asset, lines, areas } of sample.shapes) {
    const change = { shape: { points: [], lines, areas } }
    await people.link(0).run('assets/edit', { id: assets[asset] ?? '', change })
  }
  const decisions = await fillPriorities(sample, people, clock.daysAgo, world.now())
  await fillArchive(sample, people, clock.daysAgo)
  const goals = await fillPlan(sample, people, decisions, clock.daysAgo, world.now())
  await people.meet()
  await fillComments(sample, people, { asset: assets, goal: goals }, clock.daysAgo)
  clock.daysAgo(1)
  await fillBrief(sample, people, language, {
    goal: goals[0] ?? null,
    decision: decisions.round,
    assets,
  })
  await fillHandout(sample, people, language, assets)
  await fillMeeting(sample, people, language, world.now())
  await fillHeld(sample, people, language, { ...clock, now: world.now() })
  clock.daysAgo(0)
  await people.closeOthers()
  const { host } = people
  if (host === undefined) throw new Error('the sample has nobody in it')
  return { vault: host, coalition: people.coalition }
}
