/** The steps of starting a coalition: what each asks, in keys of welcome.json, and how far the cloth has grown. */
export const stepWords = [
  {
    answers: 'coalition',
    growth: 'thread',
    short: 'welcome:step.coalition.short',
    title: 'welcome:step.coalition',
    lead: 'welcome:step.coalition.lead',
    label: 'welcome:step.coalition.label',
    example: 'welcome:step.coalition.example',
    pass: 'welcome:step.coalition.pass',
  },
  {
    answers: 'person',
    growth: 'begun',
    short: 'welcome:step.person.short',
    title: 'welcome:step.person',
    lead: 'welcome:step.person.lead',
    label: 'welcome:step.person.label',
    example: 'welcome:step.person.example',
    pass: 'welcome:step.person.pass',
  },
  {
    answers: 'device',
    growth: 'woven',
    short: 'welcome:step.device.short',
    title: 'welcome:step.device',
    lead: 'welcome:step.device.lead',
    label: 'welcome:step.device.label',
    example: 'welcome:step.device.example',
    pass: 'welcome:step.device.pass',
  },
] as const
