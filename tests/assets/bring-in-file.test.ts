import { expect, test } from 'vitest'
import { bringIn, type ImportWriter } from '#shared/assets/import/bring-in.ts'
import { lookInto, lookOutput, type StagePause } from '#shared/assets/import/look.ts'
import { commands } from '#shared/contract/table.ts'
import * as v from 'valibot'
import { decode } from './bring-in.ts'
import { type Laptop, openLaptop } from './laptop.ts'

const fileOf = (text: string) => ({
  bytes: new TextEncoder().encode(text),
  fileName: 'list.csv',
  decode,
  existing: [],
})

const writeOn =
  ({ desk }: Laptop): ImportWriter =>
  (_importId, change) => {
    change(desk)
    return Promise.resolve()
  }

const many = ['name', ...Array.from({ length: 1500 }, (_, at) => `Place ${String(at)}`)].join('\n')
const onwards: StagePause = () => Promise.resolve(true)

test('a look says what would happen and changes nothing; its answer fits the contract', async () => {
  const file = fileOf('Nombre;Latitud\nCasa;51,5\n;\n')
  const output = lookOutput(await lookInto(file, onwards))
  expect(v.parse(commands['assets/import-look'].output, output)).toMatchObject({
    columns: ['Nombre', 'Latitud'],
    separator: ';',
    encoding: 'utf-8',
    mapping: ['name', 'latitude'],
    rows: 2,
    read: 2,
    added: 1,
    skipped: 1,
    reasons: [
      { reason: 'row-empty', count: 1 },
      { reason: 'place-half', count: 1 },
    ],
  })
})

test('an import goes through its stages in order and answers what it did', async () => {
  const ana = openLaptop('a')
  const stages: string[] = []
  const output = await bringIn(ana.desk.newId(), fileOf(many), writeOn(ana), (stage) => {
    if (stages.at(-1) !== stage) stages.push(stage)
    return Promise.resolve(true)
  })
  expect(v.parse(commands['assets/import'].output, output)).toMatchObject({
    read: 1500,
    added: 1500,
  })
  expect(stages).toEqual(['checking', 'writing'])
  expect(ana.names()).toHaveLength(1500)
})

test.each(['reading', 'checking', 'writing'] as const)(
  'stopped while %s, nothing was added and nothing is left behind',
  async (when) => {
    const ana = openLaptop('a')
    const big = when === 'reading' ? `${many}\n${'x'.repeat(400_000)}` : many
    let writes = 0
    const stop: StagePause = (stage) => {
      if (stage === 'writing') writes += 1
      return Promise.resolve(stage !== when || (stage === 'writing' && writes < 3))
    }
    await expect(bringIn(ana.desk.newId(), fileOf(big), writeOn(ana), stop)).rejects.toThrow(
      'import-stopped',
    )
    expect([...ana.desk.read('assets').getMap('assets').keys()]).toEqual([])
    expect([...ana.watch('assets/imports', {}).items]).toEqual([])
  },
)

test.each([
  ['import-empty', 'name\n'],
  ['import-empty', ''],
  ['import-no-name', 'colour\nred\n'],
  ['import-too-big', `${'a,'.repeat(1500)}\n1`],
])('%s is a calm refusal', async (code, text) => {
  const ana = openLaptop('a')
  await expect(bringIn(ana.desk.newId(), fileOf(text), writeOn(ana), onwards)).rejects.toThrow(code)
  expect(ana.names()).toEqual([])
})

test('where writing fails half-way, nothing was added and the fault is told', async () => {
  const ana = openLaptop('a')
  let writes = 0
  const failing: ImportWriter = (importId, change) => {
    writes += 1
    if (writes === 3) return Promise.reject(new Error('disk full'))
    return writeOn(ana)(importId, change)
  }
  await expect(bringIn(ana.desk.newId(), fileOf(many), failing, onwards)).rejects.toThrow(
    'disk full',
  )
  expect([...ana.desk.read('assets').getMap('assets').keys()]).toEqual([])
})
