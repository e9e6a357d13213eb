import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fromTop } from './entries.ts'
import { withSmaller } from './with-smaller.ts'

/**
 * The page phones get in a meeting: by itself, small, and for phones some years old. Chrome 87, Safari 14 and Firefox 91
 * are what it is written for; it was not run on such phones.
 */
export default defineConfig({
  root: fromTop('renderer/guest'),
  base: './',
  publicDir: false,
  plugins: [react(), withSmaller()],
  build: {
    minify: true,
    target: ['chrome87', 'safari14', 'firefox91'],
    modulePreload: { polyfill: false },
    outDir: fromTop('out/guest'),
    emptyOutDir: true,
  },
})
