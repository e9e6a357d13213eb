import {
  Archive,
  Ellipsis,
  LayoutTemplate,
  Mail,
  NotebookPen,
  PencilLine,
  Presentation,
  Printer,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { InviteDialog } from '#renderer/meetings/invite/invite-dialog.tsx'
import { useWhen } from '#renderer/meetings/use-when.ts'
import type { Whole } from '#renderer/meetings/whole.ts'
import { DetailsDialog } from './details-dialog.tsx'
import { SaveTemplate } from './save-template.tsx'

type Over = 'details' | 'template' | 'invite'

/** What a meeting is called, when and where it is, and what can be done with the whole of it. */
export function PlannerHead({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const [, go] = useLocation()
  const whenOf = useWhen()
  const [over, setOver] = useState<Over | null>(null)
  const { meeting, minutes } = whole
  const { id, title, place, length, state } = meeting
  const when = whenOf(meeting, Math.max(minutes, length))
  const archive = async () => {
    const done = await act('meetings/archive', { id }, { say: t('archived'), undo: true })
    if (done.done) go('/meetings')
  }
  const close = () => {
    setOver(null)
  }
  return (
    <PageHead
      title={title}
      back={{ to: '/meetings', label: t('title') }}
      description={
        <>
          {[when.day, when.times, when.elsewhere].filter((part) => part !== null).join(' · ')}
          {place !== '' && (
            <>
              {' · '}
              <bdi>{place}</bdi>
            </>
          )}
        </>
      }
      action={
        <div className="row wrap">
          <Menu
            label={t('menu', { text: title })}
            placement="bottom end"
            entries={[
              {
                key: 'details',
                label: t('details'),
                icon: PencilLine,
                onAction: () => {
                  setOver('details')
                },
              },
              {
                key: 'template',
                label: t('template.save'),
                hint: t('template.save.hint'),
                icon: LayoutTemplate,
                onAction: () => {
                  setOver('template')
                },
              },
              {
                key: 'archive',
                label: t('archive'),
                icon: Archive,
                onAction: () => void archive(),
              },
            ]}
          >
            <IconButton kind="secondary" label={t('menu', { text: title })} icon={Ellipsis} />
          </Menu>
          <Link to={`/meetings/${id}/paper`} kind="secondary" icon={Printer}>
            {t('paper')}
          </Link>
          {state === 'held' ? (
            <Link to={`/meetings/${id}/after`} kind="secondary" icon={NotebookPen}>
              {t('after')}
            </Link>
          ) : (
            <Link to={`/meetings/${id}/run`} kind="secondary" icon={Presentation}>
              {t('run')}
            </Link>
          )}
          <Button
            kind="primary"
            icon={Mail}
            onPress={() => {
              setOver('invite')
            }}
          >
            {t('invite')}
          </Button>
          <Over over={over} whole={whole} onClose={close} />
        </div>
      }
    />
  )
}

type OverProps = {
  readonly over: Over | null
  readonly whole: Whole
  readonly onClose: () => void
}

/** What lies over the page. */
function Over({ over, whole, onClose }: OverProps) {
  switch (over) {
    case 'details':
      return <DetailsDialog meeting={whole.meeting} onClose={onClose} />
    case 'template':
      return <SaveTemplate meeting={whole.meeting} onClose={onClose} />
    case 'invite':
      return <InviteDialog whole={whole} onClose={onClose} />
    case null:
      return null
  }
}
