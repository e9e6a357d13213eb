/** What can be chosen in its vote. */
export const options = ['Warm rooms', 'Rides home', 'A shared kitchen'] as const
export const themes = ['After three', 'On the way'] as const
export const sorted = ['Idea of Amina', 'Idea of Guest 1'] as const
/** Titles of its parts. */
export const steps = {
  checkIn: 'Arrive',
  agreements: 'How do we treat each other?',
  strengths: 'What is strong here?',
  ideas: 'What could we do?',
  themes: 'What belongs together?',
  vote: 'Where do our dots go?',
  decision: 'Shall we begin with it?',
  checkOut: 'What do we take along?',
} as const
/** The ninety-minute meeting, as it is planned. */
export const agenda = [
  { activity: 'check-in', title: steps.checkIn, minutes: 10 },
  { activity: 'agreements', title: steps.agreements, minutes: 10 },
  { activity: 'map-assets', title: steps.strengths, minutes: 15 },
  { activity: 'brainstorm', title: steps.ideas, minutes: 15 },
  { activity: 'themes', title: steps.themes, minutes: 10 },
  {
    activity: 'dots',
    title: steps.vote,
    minutes: 10,
    settings: { options, dots: 3, secrecy: 'secret' },
  },
  { activity: 'consent', title: steps.decision, minutes: 10 },
  { activity: 'check-out', title: steps.checkOut, minutes: 10 },
] as const
/** What people say they decided where an answer on a scale leaves it to them. */
export const begun = 'We begin with warm rooms'
/** What is written down beside its parts, by kind. */
export const noted = {
  agreed: 'Carry the stove over',
  decided: 'We begin before winter',
  parked: 'Ask the bus company',
} as const
