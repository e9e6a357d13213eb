import {
  Archive,
  CalendarHeart,
  FileText,
  House,
  ListOrdered,
  type LucideIcon,
  Map as MapIcon,
  Route,
  Settings,
  Users,
  Waypoints,
} from 'lucide-react'
import type { ComponentType } from 'react'

export type Room = {
  /** Its place, as in `/assets`; what lies below it belongs to the room. */
  readonly path: string
  /** Its name's key in workspace.json. */
  readonly label: string
  readonly icon: LucideIcon
  /** G and then this letter goes there. */
  readonly letter: string
  /** Also in the bottom bar of phones, which holds four and "More". */
  readonly onPhones: boolean
  readonly load: () => Promise<ComponentType>
}

/** The areas of the workspace, in the order of the rail. A room comes in when its page does. */
export const rooms: readonly Room[] = [
  {
    path: '/',
    label: 'nav.home',
    icon: House,
    letter: 'h',
    onPhones: true,
    load: () => import('#renderer/home/home-page.tsx').then((page) => page.HomePage),
  },
  {
    path: '/assets',
    label: 'nav.assets',
    icon: MapIcon,
    letter: 'a',
    onPhones: true,
    load: () => import('#renderer/assets/assets-room.tsx').then((room) => room.AssetsRoom),
  },
  {
    path: '/priorities',
    label: 'nav.priorities',
    icon: ListOrdered,
    letter: 'r',
    onPhones: false,
    load: () =>
      import('#renderer/priorities/priorities-pages.tsx').then((room) => room.PrioritiesPages),
  },
  {
    path: '/plans',
    label: 'nav.plans',
    icon: Route,
    letter: 'p',
    onPhones: true,
    load: () => import('#renderer/plans/plans-room.tsx').then((room) => room.PlansRoom),
  },
  {
    path: '/meetings',
    label: 'nav.meetings',
    icon: CalendarHeart,
    letter: 'm',
    onPhones: true,
    load: () => import('#renderer/meetings/meetings-room.tsx').then((room) => room.MeetingsRoom),
  },
  {
    path: '/briefs',
    label: 'nav.briefs',
    icon: FileText,
    letter: 'b',
    onPhones: false,
    load: () => import('#renderer/briefs/briefs-room.tsx').then((room) => room.BriefsRoom),
  },
  {
    path: '/people',
    label: 'nav.people',
    icon: Users,
    letter: 'e',
    onPhones: false,
    load: () => import('#renderer/people/people-room.tsx').then((room) => room.PeopleRoom),
  },
]

/** At the foot of the rail. */
export const settingsRoom: Room = {
  path: '/settings',
  label: 'nav.settings',
  icon: Settings,
  letter: 's',
  onPhones: false,
  load: () => import('./settings-room.tsx').then((room) => room.SettingsRoom),
}

/** Reached from the sync status. */
export const connectionsRoom: Room = {
  path: '/connections',
  label: 'nav.connections',
  icon: Waypoints,
  letter: 'c',
  onPhones: false,
  load: () =>
    import('#renderer/connections/connections-page.tsx').then((page) => page.ConnectionsPage),
}

/** Reached from each area, for what is of that area. */
export const archiveRoom: Room = {
  path: '/archive',
  label: 'nav.archive',
  icon: Archive,
  letter: 'w',
  onPhones: false,
  load: () => import('#renderer/archive/archive-room.tsx').then((room) => room.ArchiveRoom),
}

/** Pages for the big screen, without the workspace around them. */
export const largePages: Room['load'] = () =>
  import('#renderer/projector/large-pages.tsx').then((pages) => pages.LargePages)

/** A page that lies outside of any coalition. */
export type Welcome = () => Promise<ComponentType>

/** For who has no coalition open. */
export const welcome: Welcome | null = () =>
  import('#renderer/welcome/welcome-page.tsx').then((page) => page.WelcomePage)

/** While what is kept on this computer is locked. */
export const lockPage: Welcome = () =>
  import('#renderer/welcome/lock-page.tsx').then((page) => page.LockPage)
