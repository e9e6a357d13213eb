import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Note } from '#renderer/ui/note.tsx'
import { QrCode } from '#renderer/ui/qr-code.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import type { Door } from './use-links.ts'

/** "Let others on this network connect here", and where they find this computer while it is on. */
export function DoorStep({ door }: { readonly door: Door }) {
  const { t } = useTranslation('connections')
  const act = useAct('connections')
  const words = useProblemWords('connections')
  const [first] = door.addresses
  return (
    <div className="stack stack--4">
      <Switch
        isSelected={door.state === 'open' || door.state === 'stuck'}
        isDisabled={door.state === 'none'}
        onChange={(open) => {
          void act('links/door', { open })
        }}
      >
        {t('door.switch')}
      </Switch>
      {door.problem !== null && (
        <Note tone="waiting">{words({ code: door.problem, values: {} })}</Note>
      )}
      {first !== undefined && (
        <div className="connections-door">
          <QrCode text={first.url} label={t('door.qr')} size={148} />
          <div className="stack">
            <p className="small">{t('door.address')}</p>
            {door.addresses.map(({ url, words: spelled }) => (
              <p key={url}>
                <code dir="ltr">{url}</code>
                {spelled !== null && (
                  <span className="block" lang="en" dir="ltr">
                    {spelled.join(' ')}
                  </span>
                )}
              </p>
            ))}
            <p className="meta">{t('door.codes')}</p>
          </div>
        </div>
      )}
    </div>
  )
}
