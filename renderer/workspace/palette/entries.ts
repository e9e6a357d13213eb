import type { TFunction } from 'i18next'
import {
  CalendarHeart,
  FileText,
  Flag,
  Footprints,
  Image,
  Layers,
  ListChecks,
  Lightbulb,
  type LucideIcon,
  MapPin,
  Milestone,
  Route,
  Scale,
  UserRound,
  Vote,
} from 'lucide-react'
import type { Found, NamedRecord } from '#shared/search/contract.ts'
import { searchedRooms } from '#shared/search/rooms-list.ts'
import type { Deed } from './use-deeds.ts'
import { fits } from './match.ts'

/** One line of the palette. */
export type Entry = {
  readonly key: string
  readonly title: string
  /** Below the title: what it belongs to, or the words it was found by. */
  readonly below: string
  readonly icon: LucideIcon
  /** At the end: what kind of thing it is, or how it is pressed. */
  readonly kind: string
  readonly press: string
  readonly isAway: boolean
  /** Whether it stands among what was done lately the next time. */
  readonly isKept: boolean
  readonly run: () => void
}

export type EntryGroup = {
  readonly key: string
  readonly title: string
  readonly entries: readonly Entry[]
}

const drawings: Readonly<Record<NamedRecord['kind'], LucideIcon>> = {
  asset: MapPin,
  sheet: Image,
  idea: Lightbulb,
  theme: Layers,
  weighing: ListChecks,
  round: Vote,
  decision: Scale,
  goal: Flag,
  way: Route,
  objective: Milestone,
  action: Footprints,
  meeting: CalendarHeart,
  brief: FileText,
  person: UserRound,
}

type T = TFunction<['palette', 'workspace']>

/** A record as a line. */
export function recordEntry(t: T, record: NamedRecord, excerpt: string, run: () => void): Entry {
  const { kind, id, title, under, archived } = record
  return {
    key: `${kind}/${id}`,
    title,
    below: excerpt === '' ? under : excerpt,
    icon: drawings[kind],
    kind: t(`kind.${kind}`),
    press: '',
    isAway: archived,
    isKept: true,
    run,
  }
}

/** Something to do as a line. */
export const deedEntry = ({ key, label, icon, press = '', run }: Deed): Entry => ({
  key: `do/${key}`,
  title: label,
  below: '',
  icon,
  kind: '',
  press,
  isAway: false,
  isKept: true,
  run,
})

/** What was found, a group for each area in the order of its best. */
export function foundGroups(
  t: T,
  found: readonly Found[],
  entryOf: (record: Found) => Entry,
): readonly EntryGroup[] {
  const rooms = [...new Set(found.map(({ room }) => room))].filter((room) =>
    searchedRooms.includes(room),
  )
  return rooms.map((room) => {
    const here = found.filter((record) => record.room === room)
    const of = here[0]?.of ?? 0
    const name = t(`workspace:nav.${room}`)
    const title = of > here.length ? t('group.some', { name, shown: here.length, count: of }) : name
    return { key: room, title, entries: here.map(entryOf) }
  })
}

/** What can be done that fits what was typed; a few first things while nothing is. */
export const fittingDeeds = (deeds: readonly Deed[], query: string): readonly Entry[] =>
  deeds
    .filter(({ label, isFirst }) => (query === '' ? isFirst === true : fits(label, query)))
    .map(deedEntry)
