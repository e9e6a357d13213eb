import type { PublishedBox } from '#shared/priorities/tally/published-box.ts'
import type { Slip } from './by-hand.ts'

export const sampleBox: PublishedBox = {
  format: 'commonweave-box',
  version: 1,
  question: 'Where do we meet in winter?',
  options: ['Library', 'Gym', 'Café'],
  method: 'schulze',
  dots: null,
  tie: 'another-round',
  quorum: 3,
  turnout: { of: 'people', could: 12, paper: 1 },
  ballots: [
    { marks: [1, null, 2], receipt: 'k7Qm2xVd0A' },
    { marks: null, receipt: 'Zp1c9LwT4s' },
    { marks: [2, 1, 3] },
  ],
}

/** Ranked slips as they lie in a box. */
export const boxOf = (options: readonly string[], slips: readonly Slip[]): PublishedBox => ({
  ...sampleBox,
  options: [...options],
  tie: 'all-tied',
  quorum: null,
  turnout: { of: 'people', could: null, paper: null },
  ballots: slips.map((slip) => ({
    marks: options.map((option) => (slip.includes(option) ? slip.indexOf(option) + 1 : null)),
  })),
})
