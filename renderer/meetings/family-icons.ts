import {
  ArrowLeftRight,
  CircleHelp,
  Coffee,
  type LucideIcon,
  Map as MapIcon,
  MessageCircle,
  Sprout,
  Vote,
} from 'lucide-react'
import { activities } from '#shared/meetings/activities/all.ts'
import type { Family } from '#shared/meetings/activities/activity.ts'

const icons: Readonly<Record<Family, LucideIcon>> = {
  gather: Sprout,
  map: MapIcon,
  sort: ArrowLeftRight,
  decide: Vote,
  listen: MessageCircle,
  rest: Coffee,
}

/** The drawing of an activity, by its family; one that only a newer version knows has a question mark. */
export function iconOf(kind: string): LucideIcon {
  const plan = activities.of(kind)
  return plan === null ? CircleHelp : icons[plan.family]
}
