/** Where the tour leads, one step each. */
export const tourSteps = [
  { key: 'home', to: '/' },
  { key: 'assets', to: '/assets' },
  { key: 'priorities', to: '/priorities' },
  { key: 'plans', to: '/plans' },
  { key: 'meetings', to: '/meetings' },
  { key: 'briefs', to: '/briefs' },
] as const
