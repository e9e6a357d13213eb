import type { NamedRecord } from '#shared/search/contract.ts'

type Place = {
  readonly to: string
  /** What to ask of the page there, where the record has no address of its own. */
  readonly ask: string | null
}

/** Where a record is shown: its own page, the board it stands on, or among what was put away. */
export function placeOfRecord({
  kind,
  id,
  room,
  archived,
}: Pick<NamedRecord, 'kind' | 'id' | 'room' | 'archived'>): Place {
  if (archived) return { to: `/archive/${room}`, ask: null }
  switch (kind) {
    case 'asset':
      return { to: `/assets/${id}`, ask: null }
    case 'sheet':
      return { to: `/assets/on/${id}`, ask: null }
    case 'idea':
    case 'theme':
      return { to: '/priorities', ask: `${kind}/${id}` }
    case 'weighing':
      return { to: `/priorities/weighings/${id}`, ask: null }
    case 'round':
      return { to: `/priorities/rounds/${id}`, ask: null }
    case 'decision':
      return { to: `/priorities/decisions/${id}`, ask: null }
    case 'goal':
    case 'way':
    case 'objective':
    case 'action':
      return { to: `/plans/${id}`, ask: null }
    case 'meeting':
      return { to: `/meetings/${id}`, ask: null }
    case 'brief':
      return { to: `/briefs/${id}`, ask: null }
    case 'person':
      return { to: '/people', ask: null }
  }
}
