import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { Invitation } from '#shared/meetings/room/wire/phone-line.ts'
import { browserPorts } from './browser-ports.ts'
import { invitationIn, nameOf } from './invitation.ts'
import { RoomClient } from './room-client.ts'
import { RoomPages } from './room-pages.tsx'

/** The list of words comes only to those who type. */
const JoinPage = lazy(async () => ({ default: (await import('./join-page.tsx')).JoinPage }))

type Props = { readonly choose: (language: LanguageCode) => void }

/** The page phones get: comes in by what stands in the address, or by words somebody types. */
export function Guest({ choose }: Props) {
  const [invitation, setInvitation] = useState(() => invitationIn(window.location.hash))
  const [isWrong, setIsWrong] = useState(false)
  if (invitation === null)
    return (
      <Suspense>
        <JoinPage choose={choose} isWrong={isWrong} comeIn={setInvitation} />
      </Suspense>
    )
  return (
    <Room
      key={nameOf(invitation)}
      invitation={invitation}
      choose={choose}
      wrong={() => {
        setIsWrong(true)
        setInvitation(null)
      }}
    />
  )
}

type RoomProps = Props & { readonly invitation: Invitation; readonly wrong: () => void }

function Room({ invitation, choose, wrong }: RoomProps) {
  const { i18n } = useTranslation()
  const client = useMemo(() => {
    const language = () => (i18n.language === 'es' || i18n.language === 'ar' ? i18n.language : 'en')
    const { protocol, host } = window.location
    const address = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/room`
    return new RoomClient(browserPorts(nameOf(invitation), language), invitation, address)
  }, [invitation, i18n])
  useEffect(() => {
    // A phone that was asleep looks at once, and does not wait for its turn.
    const look = () => {
      if (document.visibilityState === 'visible') client.tryNow()
    }
    document.addEventListener('visibilitychange', look)
    window.addEventListener('online', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', look)
    }
  }, [client])
  return <RoomPages client={client} choose={choose} wrong={wrong} />
}
