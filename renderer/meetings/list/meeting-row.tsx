import { Archive, Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MeetingLine } from '#shared/meetings/items.ts'
import { OthersMark } from '#renderer/presence/others-mark.tsx'
import { useAct } from '#renderer/store/use-act.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { useWhen } from '#renderer/meetings/use-when.ts'

type Props = { readonly meeting: MeetingLine }

/** One meeting of the list: what it is called, when and where, and how full its agenda is. */
export function MeetingRow({ meeting }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const whenOf = useWhen()
  const { id, title, place, items, minutes, length, state } = meeting
  const when = whenOf(meeting, Math.max(minutes, length))
  const parts = [when.day, when.times, when.elsewhere].filter((part) => part !== null)
  return (
    <li className="meetings-row">
      <div className="grow">
        <p className="meetings-row__title">
          <Link
            href={state === 'held' ? `/meetings/${id}/after` : `/meetings/${id}`}
            className="meetings-name"
          >
            <bdi>{title}</bdi>
          </Link>
        </p>
        <p className="meta">
          {parts.join(' · ')}
          {place !== '' && (
            <>
              {' · '}
              <bdi>{place}</bdi>
            </>
          )}
          {' · '}
          {t('items', { count: items })}
        </p>
      </div>
      <OthersMark record={id} />
      <Menu
        label={t('menu', { text: title })}
        placement="bottom end"
        entries={[
          {
            key: 'archive',
            label: t('archive'),
            icon: Archive,
            onAction: () =>
              void act('meetings/archive', { id }, { say: t('archived'), undo: true }),
          },
        ]}
      >
        <IconButton label={t('menu', { text: title })} icon={Ellipsis} size="small" />
      </Menu>
    </li>
  )
}
