import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Avatars } from '#renderer/ui/avatars.tsx'

const recentMilliseconds = 120_000
const lookEveryMilliseconds = 30_000

/** Whose computers were heard from in the last two minutes; yourself first. */
export function HereNow() {
  const { t } = useTranslation('workspace')
  const members = useViewItems(useView('people/members', {}))
  const now = useNow()
  const here = members
    .filter(({ me, devices }) =>
      devices.some(({ heard }) => me || (heard !== null && now - heard < recentMilliseconds)),
    )
    .toSorted((a, b) => Number(b.me) - Number(a.me))
  return here.length < 2 ? null : <Avatars people={here} label={t('here')} />
}

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, lookEveryMilliseconds)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}
