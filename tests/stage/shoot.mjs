import { runnerImport } from 'vite'

// Node 20 does not read TypeScript by itself.
await runnerImport(new URL('shoot.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
})
