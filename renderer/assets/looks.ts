import { LayoutGrid, List, Map as MapIcon, Waypoints } from 'lucide-react'

/** The ways to look at all strengths. */
export const looks = [
  { key: 'map', icon: MapIcon },
  { key: 'list', icon: List },
  { key: 'network', icon: Waypoints },
  { key: 'inventory', icon: LayoutGrid },
] as const

export type Look = (typeof looks)[number]['key']
