import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const program = resolve(import.meta.dirname, '../../out/cli/commonweave.js')

test('whoever reads no further, as in `| head`, is told of no mistake', async (context) => {
  if (!existsSync(program)) context.skip('no program has been built: npm run build')
  const child = spawn(process.execPath, [program, 'help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let problem = ''
  child.stderr.on('data', (text) => (problem += String(text)))
  const code = await new Promise((done) => child.once('close', done))
  expect([problem, code]).toEqual(['', 0])
})
