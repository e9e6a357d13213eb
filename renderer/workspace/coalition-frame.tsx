import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useWhere } from '#renderer/presence/use-where.ts'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { TitleEndContext } from '#renderer/ui/use-document-title.ts'
import { usePageKeys } from './keys/use-page-keys.ts'
import { MainPart } from './main-part.tsx'
import { Overs } from './overs.tsx'
import { Rail } from './rail.tsx'
import { RoomsContext } from './rooms-context.ts'
import { type Room, settingsRoom } from './rooms.ts'
import { TopBar } from './top-bar.tsx'
import { whereaboutsOf } from './whereabouts.ts'

type Props = {
  readonly coalition: string
  readonly rooms: readonly Room[]
  /** The same with the settings, always the same array. */
  readonly places: readonly Room[]
}

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
  const { room, record } = whereaboutsOf(useLocation()[0])
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
          <MainPart rooms={places} />
        </div>
      </>
    </TitleEndContext>
  )
}
