import { countedLines } from '../families/counted-lines.ts'
import { pollShapes, proposalSettings, startPolling } from '../families/poll.ts'
import { machine } from '../machine.ts'

/** Whether anybody has a reasoned objection. A concern is a gift to the plan, and is kept in its own words. */
export const run = machine({
  kind: 'consent',
  settings: proposalSettings,
  ...pollShapes,
  start: ({ proposal }) =>
    startPolling({
      proposal,
      answers: ['live-with', 'concern', 'hear-more'],
      withWords: ['concern', 'hear-more'],
    }),
  minutes: (outcome) => countedLines('consent', outcome),
})
