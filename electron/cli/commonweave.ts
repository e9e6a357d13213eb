import { argv, env, stderr, stdout } from 'node:process'
import { runCommandLine } from './run.ts'
import { languageOf } from './words.ts'

// Whoever reads no further, as in `| head`, has what they wanted.
stdout.on('error', () => undefined)

process.exitCode = await runCommandLine(argv.slice(2), {
  out: (text) => stdout.write(text),
  problem: (text) => stderr.write(text),
  language: languageOf(env),
})
