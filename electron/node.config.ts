import { defineConfig } from 'vite'
import { fromTop, nodeInputs } from './entries.ts'

/** The Node side without Electron: one ES module per process; what package.json depends on stays in node_modules. */
export default defineConfig({
  root: fromTop('.'),
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20.19',
    outDir: fromTop('out'),
    emptyOutDir: false,
    sourcemap: true,
    rolldownOptions: {
      input: nodeInputs,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
