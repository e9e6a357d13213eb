import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fromTop, mainInputs, pageInputs, preloadInputs } from './entries.ts'

/** React Aria brings 34 languages; the pages speak these. */
const spoken = {
  ...optimizeLocales.vite({ locales: ['en-US', 'es-ES', 'ar-AE'] }),
  enforce: 'pre' as const,
}

/** What runs under Electron, and the pages, which a browser gets in the same form. */
export default defineConfig({
  ...(Object.keys(mainInputs).length > 0 && {
    main: {
      build: { outDir: fromTop('out/main'), sourcemap: true, rollupOptions: { input: mainInputs } },
    },
  }),
  ...(Object.keys(preloadInputs).length > 0 && {
    preload: {
      build: {
        outDir: fromTop('out/preload'),
        externalizeDeps: false,
        rollupOptions: { input: preloadInputs, output: { format: 'cjs' } },
      },
    },
  }),
  ...(Object.keys(pageInputs).length > 0 && {
    renderer: {
      root: fromTop('renderer'),
      base: './',
      plugins: [spoken, react()],
      build: {
        minify: true,
        target: 'es2022',
        modulePreload: { polyfill: false },
        outDir: fromTop('out/renderer'),
        // What counts is what is fetched before the page shows: tests/house/bundle-size.test.ts.
        chunkSizeWarningLimit: 2_000,
        rollupOptions: { input: pageInputs },
      },
    },
  }),
})
