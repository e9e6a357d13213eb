import { countedLines } from '../families/counted-lines.ts'
import { pollShapes, proposalSettings, startPolling } from '../families/poll.ts'
import { machine } from '../machine.ts'

/** How much people support one proposal: 5 helps to lead it, 0 not like this. */
export const run = machine({
  kind: 'fist-to-five',
  settings: proposalSettings,
  ...pollShapes,
  start: ({ proposal }) =>
    startPolling({ proposal, answers: ['5', '4', '3', '2', '1', '0'], withWords: ['2', '1', '0'] }),
  minutes: (outcome) => countedLines('fist-to-five', outcome),
})
