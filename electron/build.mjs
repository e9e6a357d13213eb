import { rm } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { argv, chdir, env, stdout } from 'node:process'
import { build as buildForElectron } from 'electron-vite'
import { build, runnerImport } from 'vite'

/**
 * `npm run build`: everything that is run, into out/. With `--quiet` only warnings and errors are printed.
 * Node processes go first, so that the command line works even where a page does not build.
 */
const here = import.meta.dirname
chdir(resolve(here, '..'))
const logLevel = argv.includes('--quiet') ? 'warn' : 'info'

// Reading TypeScript in between says this is development, and pages built after it would carry the large React of developers.
env['NODE_ENV'] = 'production'

/** @type {{ readonly module: typeof import('./entries.ts') }} */
const { module: entries } = await runnerImport(resolve(here, 'entries.ts'))

// The two builds share out/, so neither may empty it; chunks carry a hash and would pile up.
for (const folder of ['chunks', 'cli', 'hub', 'vault'])
  await rm(entries.fromTop(`out/${folder}`), { recursive: true, force: true })

if (Object.keys(entries.nodeInputs).length > 0)
  await build({ configFile: resolve(here, 'node.config.ts'), logLevel })

await build({ configFile: resolve(here, 'guest.config.ts'), logLevel })

const withElectron = [entries.mainInputs, entries.preloadInputs, entries.pageInputs]
if (withElectron.some((inputs) => Object.keys(inputs).length > 0))
  await buildForElectron({ configFile: resolve(here, 'vite.config.ts'), logLevel })

if (logLevel === 'info') {
  const built = [entries.nodeInputs, ...withElectron].flatMap((inputs) => Object.values(inputs))
  const names = built.map((path) => relative(entries.fromTop('.'), path)).join(', ')
  stdout.write(`Built into out/: ${names || 'nothing yet'}\n`)
}
