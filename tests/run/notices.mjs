import { join } from 'node:path'
import { runnerImport } from 'vite'
import { top } from './suite.mjs'

/** @type {{ readonly module: typeof import('../house/notices.ts') }} */
const { module } = await runnerImport(join(top, 'tests/house/notices.ts'), { logLevel: 'error' })
module.writeNotices()
