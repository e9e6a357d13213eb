import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { wordsForStatus } from '#renderer/workspace/status-words.ts'
import { AddressStep } from './address-step.tsx'
import { DoorStep } from './door-step.tsx'
import { FileStep } from './file-step.tsx'
import { HelpStep } from './help-step.tsx'
import { HelperDetails } from './helper-details.tsx'
import { LinksCard } from './links-card.tsx'
import { LookedAt } from './looked-at.tsx'
import { Picture } from './picture.tsx'
import type { Courier, Door, Link } from './use-links.ts'

type Props = { readonly door: Door; readonly courier: Courier; readonly links: readonly Link[] }

export function ConnectionsBody({ door, courier, links }: Props) {
  const { t } = useTranslation('connections')
  const { t: workspace } = useTranslation('workspace')
  const format = useFormat()
  const status = useViewItem(useView('status', {}), 'status')
  const { lines } = wordsForStatus(status, workspace, format)
  return (
    <div className="connections">
      <div className="stack stack--6">
        <section className="card stack stack--4" aria-label={t('say.title')}>
          <p className="connections-say">{lines.join(' · ')}</p>
          <Picture links={links} />
        </section>
        <LinksCard links={links} />
        <LookedAt status={status} door={door} courier={courier} links={links} />
      </div>
      <div className="stack stack--6">
        <Card title={t('helps.title')} look="now">
          <ol className="connections-steps">
            <HelpStep at={1} title={t('door.title')} text={t('door.text')}>
              <DoorStep door={door} />
            </HelpStep>
            <HelpStep at={2} title={t('add.title')} text={t('add.text')}>
              <AddressStep />
            </HelpStep>
            <HelpStep at={3} title={t('file.title')} text={t('file.text')}>
              <FileStep />
            </HelpStep>
          </ol>
        </Card>
        <HelperDetails door={door} courier={courier} links={links} />
        <Note tone="care">{t('what-leaves')}</Note>
      </div>
    </div>
  )
}
