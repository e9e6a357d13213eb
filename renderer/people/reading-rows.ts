/** What the page says, in keys of people.json. Every row is true of what this version does, and of nothing it might do. */
export const readingRows = [
  {
    what: 'people:reading.work',
    members: 'people:reading.read-change',
    relay: 'people:reading.sizes',
    outside: 'people:reading.no',
  },
  {
    what: 'people:reading.public',
    members: 'people:reading.read-change',
    relay: 'people:reading.sizes',
    outside: 'people:reading.once-shared',
  },
  {
    what: 'people:reading.dots',
    members: 'people:reading.read',
    relay: 'people:reading.sizes',
    outside: 'people:reading.no',
  },
  {
    what: 'people:reading.names',
    members: 'people:reading.read',
    relay: 'people:reading.no',
    outside: 'people:reading.no',
  },
] as const

export const readingSentences = [
  'people:reading.makers',
  'people:reading.disk',
  'people:reading.relay-note',
  'people:reading.clinical',
] as const
