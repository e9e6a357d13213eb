import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { execPath } from 'node:process'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { makeTempFolder } from '../support/temp-folder.ts'
import { plants } from './plants.ts'

const top = resolve(import.meta.dirname, '../..')

const Report = v.object({
  diagnostics: v.array(v.object({ code: v.optional(v.string(), ''), filename: v.string() })),
})

/** Several plants share a path, so each is numbered: `shared/assets/a.ts` becomes `shared/assets/a-7.ts`. */
function pathOf(index: number): string {
  return plants[index]?.file.replace(/(\.tsx?)$/, `-${String(index)}$1`) ?? ''
}

/** One run of the linter with the real configuration over all plants: the rules that spoke up, by path. */
function lintPlants(): ReadonlyMap<string, readonly string[]> {
  const house = makeTempFolder('house')
  const settings = readFileSync(join(top, '.oxlintrc.json'), 'utf8')
    .replace('./tests/house/rules', join(top, 'tests/house/rules'))
    .replace('"typeAware": true', '"typeAware": false')
  writeFileSync(join(house, '.oxlintrc.json'), settings)
  for (const [index, { code }] of plants.entries()) {
    const path = join(house, pathOf(index))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, code)
  }
  const oxlint = join(top, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(execPath, [oxlint, '-f', 'json'], { cwd: house, encoding: 'utf8' })
  const spoken = new Map<string, string[]>()
  for (const { code, filename } of v.parse(Report, JSON.parse(stdout)).diagnostics) {
    const path = filename.replaceAll('\\', '/')
    spoken.set(path, [...(spoken.get(path) ?? []), code])
  }
  return spoken
}

let spoken: ReadonlyMap<string, readonly string[]> | undefined

test.each(plants.map((plant, index) => ({ ...plant, index })))(
  '$rule at $file: $code',
  ({ rule, index }) => {
    spoken ??= lintPlants()
    const rules = spoken.get(pathOf(index)) ?? []
    if (rule === 'none') expect(rules).toEqual([])
    else expect(rules).toContain(rule)
  },
)
