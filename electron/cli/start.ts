import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { homedir } from 'node:os'
import { env, platform, stderr, stdout } from 'node:process'
import { Refusal } from '#shared/contract/problem.ts'
import { openWorkspace } from '../serve/open-workspace.ts'
import { vaultFolder } from '../vault/place.ts'
import { builtFile } from './built.ts'
import { fetchRuntime, installedRuntime } from './desktop-runtime.ts'
import { openBrowser } from './open-browser.ts'
import { cliWords, languageOf } from './words.ts'

/** `npm start`: the desktop app where its runtime is or can be had, otherwise the same workspace in a browser. */
const runtime = env['COMMONWEAVE_BROWSER'] === '1' ? null : await findRuntime()
if (runtime === null) await serveHere()
else await openDesktop(runtime)

async function findRuntime(): Promise<string | null> {
  const installed = installedRuntime()
  if (installed !== null) return installed
  stdout.write('Fetching the desktop runtime, once (about 120 MB)…\n')
  return fetchRuntime()
}

async function openDesktop(program: string): Promise<void> {
  stdout.write('Opening Commonweave as a desktop app.\n')
  const child = spawn(program, [builtFile('..')], { stdio: 'inherit' })
  child.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
  await once(child, 'exit')
}

async function serveHere(): Promise<void> {
  const reason =
    env['COMMONWEAVE_BROWSER'] === '1'
      ? 'because COMMONWEAVE_BROWSER=1 asks for it'
      : 'because the desktop runtime could not be fetched'
  stdout.write(`Opening Commonweave in your browser, ${reason}.\n`)
  const folder = vaultFolder({ platform, home: homedir(), env })
  try {
    const workspace = await openWorkspace({
      folder,
      port: 0,
      pages: builtFile('renderer'),
      hub: builtFile('hub/main.js'),
      room: { hub: builtFile('hub/room/main.js'), pages: builtFile('guest') },
    })
    const address = workspace.server.newAddress()
    const opened = await openBrowser(address)
    stdout.write(`${opened ? 'If no page opened, it is at' : 'Please open'} ${address}\n`)
    stdout.write(`What you write is kept in ${folder}. Ctrl C ends it.\n`)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await workspace.close()
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    stderr.write(`${cliWords(languageOf(env)).sentence(cause.problem)}\n`)
    process.exitCode = 1
  }
}
