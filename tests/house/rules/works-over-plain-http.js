import { visitGlobals } from './globals.js'

/** What browsers offer only where the page came over https or from this computer. */
const needsSecureContext = new Set([
  'caches',
  'crypto.randomUUID',
  'crypto.subtle',
  'navigator.canShare',
  'navigator.clipboard',
  'navigator.locks',
  'navigator.mediaDevices',
  'navigator.serviceWorker',
  'navigator.share',
  'navigator.wakeLock',
])

/** Objects that carry some of them: kept under another name they would slip past this rule. */
const carriers = new Set(['crypto', 'navigator'])

function isTakenWhole(node) {
  const { parent } = node
  if (parent.type === 'VariableDeclarator') return parent.id.type === 'Identifier'
  if (parent.type === 'AssignmentExpression')
    return parent.right === node && parent.left.type !== 'ObjectPattern'
  return ['CallExpression', 'Property', 'ArrayExpression', 'ReturnStatement'].includes(parent.type)
}

export const worksOverPlainHttp = {
  meta: {
    type: 'problem',
    messages: {
      secure:
        '`{{path}}` is missing on phones that joined over http://. Use renderer/device/ instead.',
      whole: 'Read what you need from `{{path}}` at once; under another name it cannot be checked.',
    },
  },
  createOnce: (context) =>
    visitGlobals(context, (path, node) => {
      if (needsSecureContext.has(path))
        context.report({ node, messageId: 'secure', data: { path } })
      if (carriers.has(path) && isTakenWhole(node))
        context.report({ node, messageId: 'whole', data: { path } })
    }),
}
