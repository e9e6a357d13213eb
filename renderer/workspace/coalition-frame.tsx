import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useWhere } from '#renderer/presence/use-where.ts'
import { PageHelpContext } from '#renderer/ui/page-help.ts'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { TitleEndContext } from '#renderer/ui/use-document-title.ts'
import { HelpButton } from './help/help-button.tsx'
import { usePageKeys } from './keys/use-page-keys.ts'
import { MainPart } from './main-part.tsx'
import { Overs } from './overs.tsx'
import { Rail } from './rail.tsx'
import { RoomsContext } from './rooms-context.ts'
import { type Room, settingsRoom } from './rooms.ts'
import { TopBar } from './top-bar.tsx'
import { TourOffer } from './tour/tour-offer.tsx'
import { whereaboutsOf } from './whereabouts.ts'

type Props = {
  readonly coalition: string
  readonly rooms: readonly Room[]
  /** The same with the settings, always the same array. */
  readonly places: readonly Room[]
}

/** The same for every page, so that no page is drawn again for it. */
const help = <HelpButton />

/** The frame of the workspace around one coalition. */
export function CoalitionFrame({ coalition, rooms, places }: Props) {
  return (
    <RoomsContext value={places}>
      <Overs coalition={coalition}>
        <Frame coalition={coalition} rooms={rooms} places={places} />
      </Overs>
    </RoomsContext>
  )
}

function Frame({ coalition, rooms, places }: Props) {
  const { t } = useTranslation('workspace')
  const name = useViewItem(useView('coalition', {}), 'coalition')?.name ?? t('app')
  usePageKeys(places)
  const [location] = useLocation()
  const { room, record } = whereaboutsOf(location)
  const isHome = location === '/'
  useWhere(room, record)
  return (
    <TitleEndContext value={name}>
      <>
        <button
          type="button"
          className="skip"
          onClick={() => {
            document.getElementById('main')?.focus()
          }}
        >
          {t('skip')}
        </button>
        <div className="app">
          <TopBar coalition={coalition} />
          <Rail rooms={rooms} settings={settingsRoom} />
          <PageHelpContext value={help}>
            <MainPart rooms={places} before={isHome ? <TourOffer coalition={coalition} /> : null} />
          </PageHelpContext>
        </div>
      </>
    </TitleEndContext>
  )
}
