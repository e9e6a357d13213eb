import { visitGlobals } from './globals.js'

/** Time, chance and what leads to them: in shared/ they are passed in, so that every run can be told again. */
const impure = new Set([
  'Date',
  'Math.random',
  'Temporal',
  'cancelAnimationFrame',
  'clearInterval',
  'clearTimeout',
  'crypto',
  'globalThis',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'setInterval',
  'setTimeout',
])

export const noClockInShared = {
  meta: {
    type: 'problem',
    messages: { impure: '`{{path}}`: shared/ has no clock and no chance. Let it be passed in.' },
  },
  createOnce: (context) =>
    visitGlobals(context, (path, node) => {
      if (impure.has(path)) context.report({ node, messageId: 'impure', data: { path } })
    }),
}
