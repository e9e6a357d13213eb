import { Keyboard, Signpost } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useShowOver } from '../over-context.ts'
import { helpAreaOf } from './areas.ts'

const parts = ['first', 'then', 'know'] as const

/** What the area on screen is for, how to begin, and what is good to know. It lies on this computer, like everything else. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('help')
  const show = useShowOver()
  const area = helpAreaOf(useLocation()[0])
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`area.${area}.title`)}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className="stack stack--4 reading">
        <p>{t(`area.${area}.what`)}</p>
        {parts.map((part) => (
          <section key={part}>
            <h3 className="help__part">{t(`part.${part}`)}</h3>
            <p>{t(`area.${area}.${part}`)}</p>
          </section>
        ))}
        <div className="row wrap">
          <Button
            kind="quiet"
            icon={Signpost}
            onPress={() => {
              show('tour')
            }}
          >
            {t('tour')}
          </Button>
          <Button
            kind="quiet"
            icon={Keyboard}
            onPress={() => {
              show('keys')
            }}
          >
            {t('keys')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
