import { countedLines } from '../families/counted-lines.ts'
import { pollShapes, proposalSettings, startPolling } from '../families/poll.ts'
import { machine } from '../machine.ts'

/** Gradients of agreement in eight steps, from endorsement to veto (Kaner 1996). */
export const run = machine({
  kind: 'gradients',
  settings: proposalSettings,
  ...pollShapes,
  start: ({ proposal }) =>
    startPolling({
      proposal,
      answers: ['endorse', 'agree', 'mixed', 'neutral', 'abstain', 'formal', 'serious', 'veto'],
      withWords: ['mixed', 'formal', 'serious', 'veto'],
    }),
  minutes: (outcome) => countedLines('gradients', outcome),
})
