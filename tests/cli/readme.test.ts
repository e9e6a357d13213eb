import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine } from '#tests/support/command-line.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
const section = readme.slice(readme.indexOf('## Command line'), readme.indexOf('## Where data'))

test('the README names every command and every option that the help names, and no other', async () => {
  const help = (await commandLine('help')).out
  const optionsIn = (text: string) => new Set(text.match(/--[a-z][a-z-]+/g))
  const known = optionsIn(help)
  expect(known.size).toBeGreaterThan(20)
  expect([...known].filter((option) => !section.includes(option))).toEqual([])
  const meant = new Set([...known, '--help'])
  expect([...optionsIn(section)].filter((option) => !meant.has(option))).toEqual([])
  const commands = [...help.matchAll(/^ {2}commonweave (\w+)/gm)].map(([, name]) => name ?? '')
  expect(commands.length).toBeGreaterThan(10)
  const rows = [...section.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name ?? '')
  expect(new Set(rows)).toEqual(new Set(commands))
})
