import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { isThere, type Link } from './use-links.ts'

/** One way to another computer or a relay, in words. */
export function LinkRow({ link }: { readonly link: Link }) {
  const { t } = useTranslation('connections')
  const act = useAct('connections')
  const words = useLinkWords(link)
  const { address, way } = link
  const there = isThere(link)
  const isDialled = way === 'out'
  return (
    <li className="connections-link">
      <div className="grow">
        <b className="block">{words}</b>
        <p className="meta">
          {t(`way.${way}`)} {address !== '' && <code dir="ltr">{address}</code>}
        </p>
      </div>
      <Chip tone={there ? 'settled' : 'waiting'}>{there ? t('there') : t('not-there')}</Chip>
      {isDialled && (
        <IconButton
          label={t('forget', { address })}
          icon={X}
          onPress={() => {
            void act('links/disconnect', { address })
          }}
        />
      )}
    </li>
  )
}

function useLinkWords({ phase }: Link): string {
  const { t } = useTranslation('connections')
  const members = useViewItems(useView('people/members', {}))
  switch (phase.kind) {
    case 'connecting':
      return t('connecting')
    case 'waiting':
      return t(`trouble.${phase.trouble}`)
    case 'relay':
      return phase.lacks === 0 ? t('relay.whole') : t('relay.lacks', { count: phase.lacks })
    case 'member': {
      const { device } = phase
      const name = members.find(({ devices }) => devices.some(({ id }) => id === device))?.name
      return name === undefined || name === '' ? t('member.unknown') : t('member.known', { name })
    }
  }
}
