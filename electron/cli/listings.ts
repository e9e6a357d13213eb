import type { Place } from '#shared/assets/place.ts'
import { centreOf } from '#shared/assets/place.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { readView } from '#shared/contract/read-view.ts'

/** An item of a view as `list` gives it: the view's own fields, and four that each has. */
export type Listed = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly archived: boolean
}

export const lists = [
  'assets',
  'ideas',
  'priorities',
  'decisions',
  'plans',
  'people',
  'meetings',
  'briefs',
] as const

type Listing = (link: VaultLink) => Promise<readonly Listed[]>

/** How each list is read. */
export const listings: { readonly [L in (typeof lists)[number]]: Listing } = {
  assets: async (link) => {
    const shown = await readView(link, 'assets/list', {})
    const away = await readView(link, 'assets/archived', {})
    const ids = [...shown.keys(), ...away.keys()]
    return (await Promise.all(ids.map((id) => wholeAsset(link, id)))).flat()
  },

  ideas: async (link) => {
    const board = await readView(link, 'priorities/board', {})
    const ideas = [...board.values()].filter((item) => item.kind === 'idea')
    return [
      ...ideas.toSorted(inOrder).map((idea) => ({ ...idea, name: idea.text, archived: false })),
      ...(await putAway(link, 'idea')),
    ]
  },

  priorities: async (link) => {
    const board = await readView(link, 'priorities/board', {})
    const themes = [...board.values()].filter((item) => item.kind === 'theme')
    return [
      ...themes.toSorted(inOrder).map((theme) => ({ ...theme, archived: false })),
      ...(await putAway(link, 'theme')),
      ...(await weighings(link)),
      ...(await rounds(link)),
    ]
  },

  decisions: async (link) => {
    const decisions = await readView(link, 'priorities/decisions', {})
    return Array.from(decisions.values(), (decision) => ({
      ...decision,
      kind: 'decision',
      name: decision.question,
      archived: false,
    }))
  },

  plans: async (link) => {
    const board = await readView(link, 'plans/board', {})
    const away = await readView(link, 'plans/archived', {})
    return [
      ...[...board.values()]
        .toSorted((a, b) => rank(a) - rank(b) || inOrder(a, b))
        .map((item) => ({ ...item, name: item.text, archived: false })),
      ...Array.from(away.values(), (item) => ({ ...item, name: item.text, archived: true })),
    ]
  },

  people: async (link) => {
    const people = await readView(link, 'people/members', {})
    return Array.from(people.values(), (one) => ({ ...one, kind: 'person', archived: false }))
  },

  meetings: async (link) => {
    const meetings = await readView(link, 'meetings/list', {})
    return Array.from(meetings.values(), (meeting) => ({
      ...meeting,
      kind: 'meeting',
      name: meeting.title,
      archived: meeting.archived !== null,
    }))
  },

  briefs: async (link) => {
    const briefs = await readView(link, 'briefs/list', {})
    return Array.from(briefs.values(), (brief) => ({
      ...brief,
      kind: 'brief',
      name: brief.title,
      archived: brief.archived !== null,
    }))
  },
}

type Ordered = { readonly order: string }

/** Fractional keys sort by their characters. */
const inOrder = (a: Ordered, b: Ordered) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)

const planKinds = ['goal', 'way', 'objective', 'action']
const rank = ({ kind }: ViewItem<'plans/board'>) => planKinds.indexOf(kind)

/** One strength with nothing cut; `strong` as people read it, also where they write it together. */
async function wholeAsset(link: VaultLink, id: string): Promise<readonly Listed[]> {
  const found = (await readView(link, 'assets/one', { id })).get(id)
  if (found === undefined) return []
  const { name, kind, place, archived, strongText, ...rest } = found
  const strong = strongText === null ? rest.strong : await wordsOf(link, id, rest.strong)
  const at = {
    place: place && pointOf(place),
    radius: place?.form === 'area' ? place.radius : null,
  }
  const item = { ...rest, id, kind, name, strong, ...at, archived: archived !== null }
  return [item]
}

async function wordsOf(link: VaultLink, id: string, plain: string): Promise<string> {
  const place = { document: 'assets', map: 'assets', id, field: 'strong' } as const
  const standing = await readView(link, 'texts/standing', place)
  return [...standing.values()].find(({ counts }) => counts)?.words ?? plain
}

/** A place as a GeoJSON geometry (RFC 7946); an area is its centre, with its radius in metres beside it, as in the CSV. */
const pointOf = (place: Place) => ({ type: 'Point', coordinates: [...centreOf(place)] })

async function putAway(link: VaultLink, kind: 'idea' | 'theme'): Promise<readonly Listed[]> {
  const away = await readView(link, 'priorities/archived', {})
  return [...away.values()]
    .filter((item) => item.kind === kind)
    .map((item) => ({ ...item, name: item.text, archived: true }))
}

/** Rounds with their options, rules and, where it may be shown to this person, the result. */
async function rounds(link: VaultLink): Promise<readonly Listed[]> {
  const { me } = [...(await readView(link, 'coalition', {})).values()][0] ?? { me: '' }
  const open = await readView(link, 'priorities/rounds', { me })
  const away = await readView(link, 'priorities/archived', {})
  const ids = [...open.keys(), ...[...away.values()].flatMap(idOfRound)]
  const items = await Promise.all(
    ids.map(async (id) => (await readView(link, 'priorities/round', { id, me })).values()),
  )
  return items.flatMap((found) => [...found]).map(asRound)
}

/** Weighings with their options, criteria and scores. */
async function weighings(link: VaultLink): Promise<readonly Listed[]> {
  const shown = await readView(link, 'priorities/weighings', {})
  const away = await readView(link, 'priorities/archived', {})
  const gone = [...away.values()].flatMap(({ kind, id }) => (kind === 'weighing' ? [id] : []))
  const items = await Promise.all(
    [...shown.keys(), ...gone].map((id) => readView(link, 'priorities/weighing', { id })),
  )
  return items.flatMap((found) =>
    Array.from(found.values(), (one) => ({ ...one, kind: 'weighing', name: one.question })),
  )
}

const idOfRound = ({ kind, id }: ViewItem<'priorities/archived'>) => (kind === 'round' ? [id] : [])

const asRound = (round: ViewItem<'priorities/round'>) => ({
  ...round,
  kind: 'round',
  name: round.question,
})
