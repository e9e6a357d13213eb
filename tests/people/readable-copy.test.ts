import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { escaped } from '#electron/vault/keeping/markdown-phrasing.ts'
import { readView } from '#shared/contract/read-view.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { addStrength, contentOf, found, letIn, meet, take } from './two-computers.ts'

async function filled() {
  const vault = openTestVault()
  const { coalition } = await found(vault)
  const link = vault.link('window').within(coalition)
  const garden = await addStrength(vault, coalition, 'Healing garden')
  await link.run('assets/edit', { id: garden.id, change: { organization: '<b>Mill</b>' } })
  const away = await addStrength(vault, coalition, 'Old mill')
  const choir = await addStrength(vault, coalition, 'Choir')
  const between = { from: garden.id, to: choir.id }
  await link.run('assets/link', { ...between, kind: 'at', note: 'on *Mondays*' })
  await link.run('assets/archive', { ids: [away.id] })
  const theme = await link.run('priorities/add-theme', { name: 'Safe evenings' })
  await link.run('priorities/add-idea', { text: 'Open the school yard', theme: theme.id })
  const goal = await link.run('plans/add-goal', { text: 'Every evening has a lit place' })
  const objective = await link.run('plans/add-objective', {
    goal: goal.id,
    text: 'Three lit yards',
  })
  await link.run('plans/add-action', { objective: objective.id, text: 'Ask the *school* board' })
  return { vault, coalition }
}

async function copyOf(
  vault: Vault,
  coalition: string,
  form: 'zip' | 'json' | 'markdown',
  language: LanguageCode = 'en',
) {
  const link = vault.link('window').within(coalition)
  const { file, name } = await link.run('keeping/readable-copy', { form, language })
  return { name, bytes: await take(vault, file) }
}

test('the copy of everything opens with ordinary programs and holds all there is', async () => {
  const { vault, coalition } = await filled()
  const { name, bytes } = await copyOf(vault, coalition, 'zip')
  expect(name).toMatch(/^Riverbend-\d{4}-\d{2}-\d{2}\.zip$/)
  const files = unzipSync(bytes)
  const text = (file: string) => strFromU8(files[file] ?? new Uint8Array())
  expect(Object.keys(files).toSorted()).toEqual([
    'assets.md',
    'everything.json',
    'links.csv',
    'people.md',
    'plans.md',
    'priorities.md',
    'read-me.md',
    'strengths.csv',
  ])
  expect(text('read-me.md')).toContain('# Riverbend')
  expect(text('assets.md')).toContain('### Healing garden')
  expect(text('assets.md')).toContain('### Old mill (put away)')
  expect(text('assets.md')).toMatch(/\*Added by Ana, .*\*/)
  expect(text('assets.md')).toContain(String.raw`- Organization: \<b\>Mill\</b\>`)
  expect(text('assets.md')).toContain('- Between: Healing garden; Choir')
  expect(text('assets.md')).toContain(String.raw`- In a few words: on \*Mondays\*`)
  expect(text('links.csv')).toContain('Healing garden,at,Choir,on *Mondays*')
  expect(text('priorities.md')).toContain('- Theme: Safe evenings')
  expect(text('plans.md')).toContain('- Objective: Three lit yards')
  expect(text('plans.md')).toContain(String.raw`### Ask the \*school\* board`)
  expect(text('strengths.csv')).toContain('Healing garden')
  expect(text('strengths.csv')).not.toContain('Old mill')
})

test('its JSON holds every record in the form the canonical hashes are made of', async () => {
  const { vault, coalition } = await filled()
  const { bytes } = await copyOf(vault, coalition, 'json')
  const whole = JSON.parse(strFromU8(bytes)) as { documents: Record<string, unknown> }
  const [assets, people, priorities] = (await contentOf(vault, coalition)).map(
    (text) => JSON.parse(text) as unknown,
  )
  expect(whole).toMatchObject({
    format: 'commonweave-everything',
    version: 1,
    coalition: { id: coalition, name: 'Riverbend' },
    documents: { assets, people, priorities },
  })
})

test('neither keys nor codes are in it', async () => {
  const { vault, coalition } = await filled()
  const invite = await vault.link('window').within(coalition).run('people/invite', { name: 'Bea' })
  const { epochKey, deviceSeed } = (await vault.coalition(coalition)).secrets.read()
  for (const form of ['json', 'markdown'] as const) {
    const text = strFromU8((await copyOf(vault, coalition, form)).bytes)
    expect(text).toContain('Bea')
    for (const secret of [epochKey, deviceSeed, invite.link.slice(20), invite.words.join(' ')])
      expect(text).not.toContain(secret)
  }
})

test.each([
  ['es', '# Fortalezas', 'Tema: Safe evenings', 'Tipo: tierra y naturaleza'],
  ['ar', '# مواطن القوة', 'الموضوع: Safe evenings', 'النوع: أرض وطبيعة'],
] as const)('its pages speak %s', async (language, title, line, kind) => {
  const { vault, coalition } = await filled()
  const text = strFromU8((await copyOf(vault, coalition, 'markdown', language)).bytes)
  expect(text).toContain(title)
  expect(text).toContain(line)
  expect(text).toContain(kind)
})

test('what people wrote stays text in Markdown', () => {
  expect(escaped('# <script>alert(1)</script>')).toBe(
    String.raw`\# \<script\>alert\(1\)\</script\>`,
  )
  expect(escaped('![x](http://a)\n# b')).toBe(String.raw`\!\[x\]\(http://a\) / \# b`)
})

/** Bea took part in a round that is open on Ana's computer, too. */
async function openRound(hidden: boolean) {
  const [ana, bea] = [openTestVault(), openTestVault()]
  const { coalition } = await found(ana)
  await letIn(ana, bea, coalition)
  const [hers, theirs] = [ana, bea].map((vault) => vault.link('window').within(coalition))
  if (!hers || !theirs) throw new Error('two computers')
  const { id } = await hers.run('priorities/open-round', {
    question: 'What first?',
    options: [{ text: 'A' }, { text: 'B' }],
    method: 'approval',
    hidden,
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  })
  await meet(ana, bea, coalition)
  const { me } = await bea.coalition(coalition)
  const seen = await readView(theirs, 'priorities/round', { id, me })
  const option = seen.get(id)?.setup.options[0]?.id ?? ''
  const mine = { id, marks: { [option]: 1 }, passed: false }
  await theirs.run('priorities/take-part', mine)
  await meet(ana, bea, coalition)
  const bringsBallot = async () => {
    const { bytes } = await copyOf(ana, coalition, 'json')
    const { bytes: page } = await copyOf(ana, coalition, 'markdown')
    const isIn = strFromU8(bytes).includes(`${id}/${me}`)
    // The first page says so wherever something was left out.
    expect(strFromU8(page).includes('rounds are still open')).toBe(!isIn)
    return isIn
  }
  return { link: hers, id, bea: me, mine, bringsBallot }
}

test.each([true, false])(
  'what others gave in an open round is not in the copy before the screen shows it (hidden: %s)',
  async (hidden) => {
    const { link, id, mine, bringsBallot } = await openRound(hidden)
    expect(await bringsBallot()).toBe(false)
    await link.run('priorities/take-part', mine)
    expect(await bringsBallot()).toBe(!hidden)
    await link.run('priorities/close-round', { id, people: 2 })
    expect(await bringsBallot()).toBe(true)
  },
)

test('a page that asks for a round in the name of somebody else sees it as whoever sits here', async () => {
  const { link, id, bea } = await openRound(true)
  const round = (await readView(link, 'priorities/round', { id, me: bea })).get(id)
  expect(round).toMatchObject({ took: 1, mine: null, result: null })
  const line = (await readView(link, 'priorities/rounds', { me: bea })).get(id)
  expect(line).toMatchObject({ took: 1, tookPart: false })
})
