import { argv, stderr, stdout } from 'node:process'
import { runCommandLine } from './run.ts'

process.exitCode = await runCommandLine(argv.slice(2), {
  out: (text) => stdout.write(text),
  problem: (text) => stderr.write(text),
})
