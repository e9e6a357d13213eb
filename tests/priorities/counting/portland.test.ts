import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { leading } from '#shared/priorities/leading.ts'
import { countInstantRunoff } from '#shared/priorities/tally/instant-runoff.ts'
import { sharedData } from '#tests/support/shared-data.ts'
import { rulesFor } from './profiles.ts'

const folder = 'elections-rcv/2015_portland_mayor/2015_portland_mayor'
const [firstChoice, lastChoice] = ['D', 'R']

/** Cells of the only sheet of a workbook: a row of them, each under its letter. */
function rowsIn(workbook: Uint8Array): readonly ReadonlyMap<string, string>[] {
  const parts = unzipSync(workbook)
  const part = (name: string) => strFromU8(parts[`xl/${name}.xml`] ?? new Uint8Array())
  const shared = [...part('sharedStrings').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)]
  const words = shared.map(([, text = '']) => text)
  return [...part('worksheets/sheet1').matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(
    ([, row = '']) =>
      new Map(
        [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].map(
          ([, column = '', at = '']) => [column, (words[Number(at)] ?? '').trim()],
        ),
      ),
  )
}

/** What a ballot says by the rules of that election: it ends at an overvote and after two ranks left open one after the other. */
function slipOf(cells: ReadonlyMap<string, string>): readonly string[] {
  const slip: string[] = []
  let open = 0
  for (const [column, said] of cells) {
    if (column < firstChoice || column > lastChoice) continue
    if (said === 'overvote') break
    open = said === 'undervote' ? open + 1 : 0
    if (open > 1) break
    if (open === 0 && !slip.includes(said)) slip.push(said)
  }
  return slip
}

test('Portland, Maine, 2015 (RCTab’s test data): its winner, and every published round but one that settles a tie by another rule', (context) => {
  const published = JSON.parse(
    readFileSync(sharedData(context, `${folder}_expected_detailed_report.json`), 'utf8'),
  ) as { readonly results: readonly { readonly tally: Readonly<Record<string, string>> }[] }
  const [, ...ballots] = rowsIn(readFileSync(sharedData(context, `${folder}_cvr.xlsx`)))
  const slips = ballots.map(slipOf)
  const { candidates } = JSON.parse(
    readFileSync(sharedData(context, `${folder}_config.json`), 'utf8'),
  ) as { readonly candidates: readonly { readonly name: string }[] }
  const options = candidates.map(({ name }) => name.trim())
  expect([options.length, slips.length]).toEqual([15, 99])
  expect(slips.flat().filter((option) => !options.includes(option))).toEqual([])
  const tally = countInstantRunoff(rulesFor(options), slips)
  expect([...leading(tally)]).toEqual(['Mavodones, Nicholas M. Jr.'])
  if (tally.steps.method !== 'instant-runoff') throw new Error('another count')
  const ours = tally.steps.rounds.map(({ votes }) =>
    Object.fromEntries(votes.map((one) => [one.option, String(one.votes)])),
  )
  const theirs = published.results.map(
    ({ tally: { 'Undeclared Write-ins': none = '0', ...named } }) => {
      expect(none).toBe('0')
      return named
    },
  )
  const isOurs = (one: Readonly<Record<string, string>>) =>
    ours.some((our) => isDeepStrictEqual(our, one))
  // Two with two votes each go one after the other: by the list there, by second places here. All else is the same.
  const apart = theirs.flatMap((one, at) => (isOurs(one) ? [] : [at + 1]))
  expect([theirs.length, apart]).toEqual([14, [3]])
  const [, , , fourth = {}] = theirs
  expect(Object.keys(fourth)).not.toContain('Rathband, Jed')
  expect(Object.keys(fourth)).not.toContain('Marshall, David A.')
})
