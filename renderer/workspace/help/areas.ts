const areas = [
  'home',
  'assets',
  'priorities',
  'plans',
  'meetings',
  'briefs',
  'people',
  'connections',
  'archive',
  'settings',
] as const

export type HelpArea = (typeof areas)[number]

/** Which area's help belongs to a place, as `/assets/…`; Home's where there is none. */
export function helpAreaOf(place: string): HelpArea {
  const first = place.split(/[/?#]/)[1] ?? ''
  return areas.find((area) => area === first) ?? 'home'
}
