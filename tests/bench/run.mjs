import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { argv, chdir, execPath, exit, stdout, version } from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { figuresOf, show, verdictOf } from './figures.mjs'

/** @typedef {import('./row.ts').BenchRow} BenchRow */

/**
 * `npm run bench`: every row of tests/bench/*.ts, or those whose name holds the words given after `--`.
 * Prints a table fit for the README; ends with 1 when a row is past its goal.
 */
const top = resolve(import.meta.dirname, '../..')
const out = join(top, 'out/bench')
const wanted = argv.slice(2).join(' ').toLowerCase()
chdir(top)

/** Rows run as bundled code, as the product does: a module loader's wrapping would be measured too. @returns {Promise<readonly BenchRow[]>} */
async function loadRows() {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'row.ts',
  )
  if (files.length === 0) return []
  const input = Object.fromEntries(
    files.map((name) => [name.slice(0, -3), join(import.meta.dirname, name)]),
  )
  await build({
    configFile: false,
    root: top,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node20.19',
      rolldownOptions: { input },
    },
  })
  /** @type {BenchRow[]} */
  const rows = []
  for (const name of Object.keys(input)) {
    const module = /** @type {{ readonly rows?: readonly BenchRow[] }} */ (
      await import(pathToFileURL(join(out, `${name}.js`)).href)
    )
    rows.push(...(module.rows ?? []))
  }
  return rows.filter(({ name }) => name.toLowerCase().includes(wanted))
}

/** Ours and what stands beside take turns, so that a busy moment of the machine meets both. @param {BenchRow} row */
async function measure(row) {
  const bench = await row.prepare()
  /** @type {number[]} */
  const ours = []
  /** @type {number[]} */
  const beside = []
  /** @type {string | undefined} */
  let note
  try {
    for (let run = 0; run <= Math.max(5, row.runs ?? 5); run += 1) {
      const mine = await bench.ours()
      const theirs = await bench.beside?.()
      if (run === 0) continue
      ours.push(mine)
      if (theirs !== undefined) beside.push(theirs)
    }
    note = await bench.note?.()
  } finally {
    await bench.close?.()
  }
  const ratios = beside.map((theirs, run) => (ours[run] ?? Number.NaN) / theirs)
  return { ours, beside, ratios, note }
}

/** @param {readonly number[]} values @param {string} unit */
function cell(values, unit) {
  if (values.length === 0) return '–'
  const { min, median, p95 } = figuresOf(values)
  return `${show(min)} / ${show(median)} / ${show(p95)}${unit === '' ? '' : ` ${unit}`}`
}

/** @param {BenchRow['goal']} goal @param {string} unit */
function goalCell(goal, unit) {
  if (goal === undefined) return '–'
  return 'ratio' in goal ? `ratio ≤ ${show(goal.ratio)}` : `≤ ${show(goal.most)} ${unit}`
}

function commit() {
  try {
    const git = (/** @type {string[]} */ ...args) =>
      execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`
  } catch {
    return 'no commit'
  }
}

const rows = await loadRows()
if (rows.some(({ isOfTheBuild }) => isOfTheBuild))
  execFileSync(execPath, ['electron/build.mjs', '--quiet'], { stdio: ['ignore', 'ignore', 'pipe'] })
const processors = cpus()
stdout.write(
  `Commit ${commit()}, Node ${version}, ${String(processors.length)} × ${processors[0]?.model ?? 'unknown processor'}, load ${loadavg().map(show).join(' ')} at the start. Figures are min / median / p95.\n\n`,
)
stdout.write('| what | ours | beside | ratio | goal | |\n|---|---|---|---|---|---|\n')
let past = 0
/** @type {string[]} */
const notes = []
for (const row of rows) {
  const { ours, beside, ratios, note } = await measure(row)
  if (note !== undefined) notes.push(`- ${row.name}: ${note}\n`)
  const verdict = verdictOf(row.goal, ours, ratios)
  if (verdict === 'past') past += 1
  const besideCell = `${cell(beside, row.unit)}${row.besideName === undefined ? '' : ` (${row.besideName})`}`
  const cells = [
    row.name,
    cell(ours, row.unit),
    besideCell,
    cell(ratios, ''),
    goalCell(row.goal, row.unit),
    verdict,
  ]
  stdout.write(`| ${cells.join(' | ')} |\n`)
}
if (notes.length > 0) stdout.write(`\n${notes.join('')}`)
stdout.write(
  `\n${String(rows.length)} rows, ${String(past)} past their goal, load ${loadavg().map(show).join(' ')} at the end.\n`,
)
exit(past === 0 ? 0 : 1)
