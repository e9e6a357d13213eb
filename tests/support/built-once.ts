import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'

/** Pages built like the product's, not served module by module: what is looked at is what people get. Once for a whole run; answers with their folder. */
export async function buildOnce(name: string, config: InlineConfig): Promise<string> {
  const root = env['COMMONWEAVE_TEST_TEMP'] ?? (await mkdtemp(join(tmpdir(), 'built-')))
  const folder = join(root, name)
  if (!existsSync(folder)) await buildWhole(folder, config)
  return folder
}

/** Under its name only when all of it is there; of two that build at once the second one's is not needed. */
async function buildWhole(folder: string, config: InlineConfig): Promise<void> {
  const beside = await mkdtemp(`${folder}-`)
  await asPeopleGetIt({
    configFile: false,
    base: './',
    plugins: [react()],
    logLevel: 'error',
    ...config,
    build: {
      target: 'es2022',
      chunkSizeWarningLimit: 2_000,
      ...config.build,
      outDir: beside,
      emptyOutDir: true,
    },
  })
  await rename(beside, folder).catch(async (problem: unknown) => {
    if (!existsSync(folder)) throw problem
    await rm(beside, { recursive: true })
  })
}

/** Vitest says NODE_ENV is test, with which React would be the slow one that developers see. */
async function asPeopleGetIt(config: InlineConfig): Promise<void> {
  const before = env['NODE_ENV']
  env['NODE_ENV'] = 'production'
  try {
    await build(config)
  } finally {
    env['NODE_ENV'] = before
  }
}
