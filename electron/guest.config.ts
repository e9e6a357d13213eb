import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fromTop } from './entries.ts'
import { withSmaller } from './with-smaller.ts'

/** What the phone's page is written for; it was not run on such phones. What they lack by name is in renderer/guest/older-browsers.ts. */
export const phoneTarget = ['chrome87', 'safari14', 'firefox91']

/** The page phones get in a meeting: by itself, small, and for phones some years old. */
export default defineConfig({
  root: fromTop('renderer/guest'),
  base: './',
  publicDir: false,
  plugins: [react(), withSmaller()],
  build: {
    minify: true,
    target: phoneTarget,
    modulePreload: { polyfill: false },
    outDir: fromTop('out/guest'),
    emptyOutDir: true,
  },
})
