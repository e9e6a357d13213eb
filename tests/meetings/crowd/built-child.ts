import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

export type BuiltChildren = {
  /** Path of a built program, by its file's name without the ending. */
  readonly program: (name: string) => string
  readonly close: () => Promise<void>
}

/** Node 20 runs no TypeScript, so what runs as a process of its own is bundled; inside the repository, where it finds what cannot be bundled. */
export async function buildChildren(...names: readonly string[]): Promise<BuiltChildren> {
  await mkdir('out', { recursive: true })
  const outDir = resolve(await mkdtemp(join('out', 'crowd-')))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      minify: false,
      emptyOutDir: false,
      target: 'node20.19',
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, `tests/meetings/crowd/${name}.ts`])),
      },
    },
  })
  return {
    program: (name) => join(outDir, `${name}.js`),
    close: () => rm(outDir, { recursive: true, force: true }),
  }
}
