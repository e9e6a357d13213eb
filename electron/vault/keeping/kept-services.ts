import type { Carrier } from '../call.ts'
import { diagnose } from './diagnose.ts'
import { lookAtKept } from './kept.ts'

type KeptCommand = 'kept/look' | 'kept/diagnose'

/** Commands that look at what this computer keeps. */
export const keptServices: { readonly [C in KeptCommand]: Carrier<C> } = {
  'kept/look': ({ vault }) => lookAtKept(vault),
  'kept/diagnose': ({ vault }) => diagnose(vault),
}
