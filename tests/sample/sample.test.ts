import * as v from 'valibot'
import { expect, test } from 'vitest'
import { SampleSchema } from '#electron/vault/sample/sample-content.ts'
import { firstSettings } from '#electron/vault/settings.ts'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import arabic from '#resources/sample/ar.json' with { type: 'json' }
import english from '#resources/sample/en.json' with { type: 'json' }
import spanish from '#resources/sample/es.json' with { type: 'json' }
import { newRemains, openTestVault } from '#tests/support/vault.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { readView } from '#shared/contract/read-view.ts'
import { follow } from '#tests/support/followed.ts'

const files = { en: english, es: spanish, ar: arabic }
const samples = (code: LanguageCode) => v.parse(SampleSchema, files[code])

/** Words that are chosen from a list, not written in a language. */
const chosen = new Set(['kind', 'audience', 'horizon', 'status', 'decision', 'activity'])

/** What is the same in every language: how many there are of everything, where and when it is, and what is left empty. */
const withoutWords = (value: unknown, name = ''): unknown => {
  if (typeof value === 'string') return chosen.has(name) ? value : value !== ''
  if (Array.isArray(value)) return value.map((inner) => withoutWords(inner))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutWords(inner, key)]),
  )
}

const onlyWords = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(onlyWords) : []
}

async function lookAround(language: LanguageCode) {
  const vault = openTestVault()
  const { coalition } = await vault.link('look').run('coalitions/open-sample', { language })
  const link = vault.link('look').within(coalition)
  const shown = {
    coalitions: follow(vault.link('look'), 'coalitions', {}),
    members: follow(link, 'people/members', {}),
    assets: follow(link, 'assets/list', {}),
    board: follow(link, 'priorities/board', {}),
    decisions: follow(link, 'priorities/decisions', {}),
    plan: follow(link, 'plans/board', {}),
    briefs: follow(link, 'briefs/list', {}),
    status: follow(link, 'status', {}),
  }
  await Promise.all(Object.values(shown).map(({ ready }) => ready))
  return { link, shown }
}

/** A meeting was held: minutes that are final, and of each kind something that was carried on and something that was not. */
async function expectHeld(link: VaultLink, code: LanguageCode) {
  const { held } = samples(code)
  const meetings = [...(await readView(link, 'meetings/list', {})).values()]
  const id = meetings.find(({ title }) => title === held.title)?.id ?? ''
  const all = [...(await readView(link, 'meetings/minutes', { id })).values()]
  expect(all.find(({ item }) => item === 'head')).toMatchObject({
    state: 'final',
    languages: { first: code, second: null },
  })
  const words = onlyWords(all).join('\n')
  for (const { themes, strengths, options } of held.items)
    for (const text of [...onlyWords(themes), ...strengths.map(({ name }) => name), ...options])
      expect(words).toContain(text)
  for (const text of [held.decided.text, held.noted, held.parked, ...onlyWords(held.sectors)])
    expect(words).toContain(text)
  for (const { text } of [...held.agreed, ...held.ways]) expect(words).toContain(text)

  const brought = [...(await readView(link, 'meetings/brought', { id })).values()]
  const counted = (kind: string, isThere: boolean) =>
    brought.filter(
      (one) => one.kind === kind && 'record' in one && (one.record !== null) === isThere,
    ).length
  expect([counted('decision', true), counted('decision', false)]).toEqual([1, 1])
  expect([counted('action', true), counted('action', false)]).toEqual([2, 1])
  expect(counted('strength', true)).toBe(1)
  const total = held.sectors.reduce((sum, { count }) => sum + count, 0)
  expect(brought.find(({ kind }) => kind === 'came')).toMatchObject({ counted: { total } })
}

test.each(languageCodes)('the sample in %s is the same coalition as in English', (code) => {
  expect(withoutWords(samples(code))).toEqual(withoutWords(samples('en')))
})

test.each(languageCodes)('the sample opens in %s with every room full', async (code) => {
  const sample = samples(code)
  const { link, shown } = await lookAround(code)
  const { coalitions, members, assets, board, decisions, plan, briefs, status } = shown

  expect([...status.items.values()]).toEqual([{ disk: 'none' }])
  expect([...coalitions.items.values()]).toMatchObject([{ name: sample.coalition, sample: true }])
  expect([...members.items.values()].map(({ name }) => name).toSorted()).toEqual(
    sample.people.map(({ name }) => name).toSorted(),
  )
  const carried = sample.held.items.flatMap(({ strengths }) => strengths).slice(0, 1)
  expect(new Set([...assets.items.values()].map(({ name }) => name))).toEqual(
    new Set([...sample.assets, ...carried].map(({ name }) => name)),
  )
  expect(new Set([...assets.items.values()].map(({ by }) => by)).size).toBe(6)
  expect(board.items.size).toBe(sample.themes.length + sample.ideas.length)
  const decided = [...decisions.items.values()].map(({ outcome }) =>
    outcome.map(({ text }) => text),
  )
  const [voted] = sample.held.items.flatMap(({ options }) => options)
  expect(new Set(decided)).toEqual(
    new Set([[sample.ideas[0]?.text], sample.agreed.outcome, [voted]]),
  )
  const goals = [...plan.items.values()].flatMap((item) => (item.kind === 'goal' ? [item] : []))
  expect(new Set(goals.map(({ decision }) => decision))).toEqual(new Set(decisions.items.keys()))
  expect(goals).toHaveLength(3)

  const ways = [...plan.items.values()].filter(({ kind }) => kind === 'way')
  expect(new Set(ways.map(({ text }) => text))).toEqual(
    new Set([sample.plans.first, sample.plans.other.name]),
  )
  const followed = ways.find(({ text }) => text === sample.plans.first)?.id
  expect(goals.map(({ follows }) => follows)).toContain(followed)
  const waiting = [...plan.items.values()].filter(
    (item) => item.kind === 'action' && item.waitsFor.length > 0,
  )
  expect(waiting).toHaveLength(sample.waits.length)
  const near = [...decisions.items.values()].filter(({ reviewDate }) => reviewDate !== null)
  expect(near).toHaveLength(1)
  const rounds = [
    ...(
      await readView(link, 'priorities/rounds', { me: [...members.items.keys()][0] ?? '' })
    ).values(),
  ]
  expect(rounds.map(({ question }) => question)).toContain(sample.hiddenRound.question)
  const shapes = [...assets.items.values()].filter(({ shape }) => shape !== null)
  expect(shapes).toHaveLength(sample.shapes.length)

  const away = [
    ...(await readView(link, 'assets/archived', {})).values(),
    ...(await readView(link, 'priorities/archived', {})).values(),
  ]
  expect(onlyWords(away)).toEqual(
    expect.arrayContaining([sample.putAway.strength.name, sample.putAway.idea]),
  )

  const wordsOf = async (titled: string) => {
    const brief = [...briefs.items.values()].find(({ title }) => title === titled)
    expect(brief).toMatchObject({ language: code, waiting: 0 })
    return onlyWords([...(await readView(link, 'briefs/one', { id: brief?.id ?? '' })).values()])
  }
  const words = await wordsOf(sample.brief.title)
  for (const text of [sample.brief.opening, sample.brief.ask, sample.brief.signature])
    expect(words).toContain(text)
  const { title, beside, second } = sample.handout
  expect(second).not.toBe(code)
  const both = await wordsOf(title)
  expect(both).toEqual(expect.arrayContaining([title, ...onlyWords(beside)]))
  expect(samples(second).handout).toMatchObject(beside)
  await expectHeld(link, code)
})

test('without a language it opens in the one chosen for this computer; pressing twice makes one', async () => {
  const vault = openTestVault({ ...newRemains(), settings: { ...firstSettings, language: 'es' } })
  const link = vault.link('look')
  const opened = await Promise.all([
    link.run('coalitions/open-sample', {}),
    link.run('coalitions/open-sample', {}),
  ])
  opened.push(await link.run('coalitions/open-sample', { language: 'ar' }))
  expect(new Set(opened.map(({ coalition }) => coalition)).size).toBe(1)
  const coalitions = follow(link, 'coalitions', {})
  await coalitions.ready
  expect([...coalitions.items.values()]).toMatchObject([{ name: spanish.coalition }])
})
