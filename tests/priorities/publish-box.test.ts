import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBox } from '#shared/priorities/tally/read-box.ts'
import { commandLine } from '../support/command-line.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { openTestVault } from '../support/vault.ts'
import { done, newVault } from '../cli/vaults.ts'
import { boxOfRound } from '#shared/priorities/tally/publish-box.ts'
import type { Counted, Setup } from '#shared/priorities/round-shapes.ts'
import { recount } from '#shared/priorities/tally/recount.ts'
import { people, plainRound } from './steps.ts'

const asked = { ...plainRound, method: 'schulze' } as const

async function closedRound(text = 'Warm rooms') {
  const { words } = await newVault()
  const options = [{ text: 'After-school circle' }, { text }]
  const { id } = await done(words, 'priorities/open-round', { ...asked, options })
  const round = String(id)
  const vault = words.slice(0, 2)
  const { items } = (await commandLine('list', 'priorities', ...words)).json() as {
    items: { setup: Setup }[]
  }
  const marks = Object.fromEntries(
    (items[0]?.setup.options ?? []).map((option, at) => [option.id, at + 1]),
  )
  await done(words, 'priorities/take-part', { id: round, marks, passed: false })
  return {
    words,
    vault,
    round,
    close: () => done(words, 'priorities/close-round', { id: round, people: 1 }),
  }
}

test('the ballots of a closed round leave without names, and the command line counts them again', async () => {
  const { words, round, close } = await closedRound()
  const out = join(makeTempFolder(), 'box.json')
  const write = (...more: readonly string[]) =>
    commandLine('export', 'box', ...words, '--round', round, '--out', out, ...more)
  expect((await write()).problem).toContain('still open')
  await close()
  const first = await write()
  expect(first).toMatchObject({ code: 1, out: '' })
  expect(first.problem).toContain('fewer than 5 ballots')
  expect(existsSync(out)).toBe(false)
  expect((await write('--accept-check')).json()).toMatchObject({ ballots: 1 })
  const text = readFileSync(out, 'utf8')
  expect(text).not.toMatch(/[0-9a-f]{32}|Ana|Riverbend/)
  expect(readBox(text)).toMatchObject({
    options: ['After-school circle', 'Warm rooms'],
    turnout: { of: 'people', could: 1, paper: null },
    ballots: [{ marks: [1, 2] }],
  })
  expect((await commandLine('count', out, '--json')).json()).toMatchObject({
    first: ['After-school circle'],
  })
})

test('names only the coalition knows are said before, and the vault makes nothing without a yes', async () => {
  const link = openTestVault().link('one')
  const { coalition } = await link.run('coalitions/found', { name: 'Elm', person: 'Ana' })
  const room = link.within(coalition)
  await room.run('assets/add', { name: 'Rosa Lind', kind: 'individual' })
  const options = [{ text: 'Ask rosa lind' }, { text: 'Ask the library' }]
  const { id } = await room.run('priorities/open-round', { ...asked, options })
  await expect(room.run('priorities/publish-box', { id })).rejects.toThrow('round-still-open')
  await room.run('priorities/close-round', { id, people: 6 })
  expect(await room.run('priorities/box-look', { id })).toEqual({
    ballots: 0,
    few: true,
    written: 0,
    names: ['Rosa Lind'],
  })
  await expect(room.run('priorities/publish-box', { id })).rejects.toThrow('box-look-first')
  expect(await room.run('priorities/publish-box', { id, accept: true })).toMatchObject({
    ballots: 0,
  })
  await expect(room.run('priorities/box-look', { id: 'aaaaaaaaaaaaaaaa' })).rejects.toThrow(
    'no-such-round',
  )
})

test('a box counts as its round did, ballot by ballot, by dots, scores and places', () => {
  const options = ['a', 'b', 'c'].map((letter) => ({
    id: letter.repeat(16),
    text: `Option ${letter}`,
    idea: null,
    theme: null,
  }))
  const agreed = {
    question: 'Which?',
    options,
    hidden: false,
    quorum: 2,
    tie: 'all-tied',
    deadline: null,
    by: people[0] ?? '',
    at: 1,
  } as const
  const given = (...marks: readonly (number | null)[]) =>
    Object.fromEntries(
      marks.flatMap((mark, at) => (mark === null ? [] : [[options[at]?.id ?? '', mark]])),
    )
  const rounds: readonly (readonly [Setup, readonly Counted[]])[] = [
    [
      { ...agreed, method: 'dots', dots: 5, atMost: 3 },
      [
        { dots: given(3, 2), passed: false },
        { dots: {}, passed: true },
      ],
    ],
    [{ ...agreed, method: 'star' }, [{ marks: given(5, 0, 3), passed: false }]],
    [
      { ...agreed, method: 'borda' },
      [
        { marks: given(2, 1), passed: false },
        { marks: given(null, 1), passed: false },
      ],
    ],
  ]
  for (const [setup, ballots] of rounds) {
    // Nobody says that fewer could take part than did.
    expect(boxOfRound(setup, ballots, 0).turnout).toMatchObject({ could: ballots.length })
    const box = readBox(JSON.stringify(boxOfRound(setup, ballots, 7)))
    const result = recount(box)
    expect(result).toMatchObject({
      people: 7,
      passed: ballots.filter(({ passed }) => passed).length,
    })
    const points = options.map(
      (_, at) => result.rows.find(({ option }) => option === String(at + 1))?.points,
    )
    expect(points).toEqual(
      setup.method === 'dots' ? [3, 2, 0] : setup.method === 'star' ? [5, 0, 3] : [1, 4, 0],
    )
  }
})
