import type { Viewers } from '#shared/contract/handlers.ts'
import type { ViewName, views } from '#shared/contract/table.ts'
import { assetViewers } from '#shared/assets/views.ts'
import { briefsViewers } from '#shared/briefs/views.ts'
import { homeViewers } from '#shared/home/views.ts'
import { meetingsViewers } from '#shared/meetings/views.ts'
import { plansViewers } from '#shared/plans/views.ts'
import { prioritiesViewers } from '#shared/priorities/views.ts'
import { textViewers } from '#shared/texts/views.ts'
import { filesView } from './assets/files-view.ts'
import { firstPhotosView } from './assets/first-photos-view.ts'
import { importingView } from './assets/importing-view.ts'
import { sheetsView } from './assets/sheets-view.ts'
import { briefCheckView, briefView } from './briefs/views.ts'
import { coalitionOf, type Opener } from './call.ts'
import { courierPlaceView } from './connecting/courier-services.ts'
import { bundleView } from './connecting/bundle-services.ts'
import { linksView } from './connecting/links-view.ts'
import { coalitionsView } from './coalition/list-view.ts'
import { searchAllView, searchNamedView } from './coalition/search-views.ts'
import { setAsideView } from './coalition/set-aside-view.ts'
import { coalitionView, hereView, invitesView, membersView, statusView } from './coalition/views.ts'
import { lockView } from './lock-services.ts'
import { presencePeopleView, presenceView } from './presence/services.ts'
import { roomHereView, roomOwnView, roomScreenView, roomView } from './room/views.ts'
import { textChangesView } from './texts/services.ts'
import { settingsView } from './workspace-services.ts'

const viewers = {
  ...assetViewers,
  ...prioritiesViewers,
  ...plansViewers,
  ...briefsViewers,
  ...meetingsViewers,
  ...homeViewers,
  ...textViewers,
} as const

type DocumentView = keyof typeof viewers
type DocumentViews = Pick<typeof views, DocumentView>

const documentViewers: Viewers<DocumentViews> = viewers

/** A view that is read from documents. */
const read =
  <V extends DocumentView>(name: V): Opener<V> =>
  (call, params) => {
    const viewer: Viewers<DocumentViews>[V] = documentViewers[name]
    return viewer(coalitionOf(call).space.shelf(), params)
  }

/** How each view is opened. */
export const openers: { readonly [V in ViewName]: Opener<V> } = {
  lock: lockView,
  settings: settingsView,
  coalitions: coalitionsView,
  coalition: (call) => coalitionView(coalitionOf(call)),
  'people/members': (call) => membersView(coalitionOf(call)),
  'people/invites': (call) => invitesView(coalitionOf(call)),
  'people/here': (call) => hereView(coalitionOf(call)),
  links: linksView,
  'links/bundle': bundleView,
  'courier/place': courierPlaceView,
  status: (call) => statusView(coalitionOf(call)),
  'records/set-aside': (call) => setAsideView(coalitionOf(call)),
  'assets/importing': importingView,
  'assets/files-of': filesView,
  'assets/first-photos': firstPhotosView,
  'assets/sheets': sheetsView,
  'assets/stands': read('assets/stands'),
  'assets/list': read('assets/list'),
  'assets/one': read('assets/one'),
  'assets/archived': read('assets/archived'),
  'assets/search': read('assets/search'),
  'assets/alike': read('assets/alike'),
  'assets/imports': read('assets/imports'),
  'assets/underlays': read('assets/underlays'),
  'assets/underlay-pieces': read('assets/underlay-pieces'),
  'assets/introductions': read('assets/introductions'),
  'assets/news': read('assets/news'),
  'assets/links': read('assets/links'),
  'assets/links-of': read('assets/links-of'),
  'assets/links-archived': read('assets/links-archived'),
  'priorities/board': read('priorities/board'),
  // As the person of this computer may see them, whomever a page names.
  'priorities/rounds': (call) => read('priorities/rounds')(call, { me: coalitionOf(call).me }),
  'priorities/round': (call, { id }) =>
    read('priorities/round')(call, { id, me: coalitionOf(call).me }),
  'priorities/decisions': read('priorities/decisions'),
  'priorities/weighings': read('priorities/weighings'),
  'priorities/weighing': read('priorities/weighing'),
  'priorities/archived': read('priorities/archived'),
  'plans/board': read('plans/board'),
  'plans/one': read('plans/one'),
  'plans/mine': read('plans/mine'),
  'plans/archived': read('plans/archived'),
  'briefs/list': read('briefs/list'),
  'briefs/one': briefView,
  'briefs/check': briefCheckView,
  'meetings/list': read('meetings/list'),
  'meetings/one': read('meetings/one'),
  'meetings/check': read('meetings/check'),
  'meetings/templates': read('meetings/templates'),
  'meetings/brought': read('meetings/brought'),
  'meetings/minutes': read('meetings/minutes'),
  'meetings/minutes-check': read('meetings/minutes-check'),
  'home/changes': read('home/changes'),
  'search/all': (call, { query }) => searchAllView(coalitionOf(call), query),
  'search/named': (call, { keys }) => searchNamedView(coalitionOf(call), keys),
  'texts/standing': read('texts/standing'),
  'texts/mentioning': read('texts/mentioning'),
  'texts/comments': read('texts/comments'),
  'texts/changes': textChangesView,
  'presence/here': presenceView,
  room: roomView,
  'room/here': roomHereView,
  'room/own': roomOwnView,
  'room/screen': roomScreenView,
  'presence/people': presencePeopleView,
}
