import * as v from 'valibot'
import { countedLines } from '../families/counted-lines.ts'
import { pollShapes, startPolling } from '../families/poll.ts'
import { machine } from '../machine.ts'

/** Gradients of agreement in eight steps, from endorsement to veto (Kaner 1996). */
export const run = machine({
  kind: 'gradients',
  settings: v.object({}),
  ...pollShapes,
  start: () =>
    startPolling({
      answers: ['endorse', 'agree', 'mixed', 'neutral', 'abstain', 'formal', 'serious', 'veto'],
      withWords: ['mixed', 'formal', 'serious', 'veto'],
    }),
  minutes: (outcome) => countedLines('gradients', outcome),
})
