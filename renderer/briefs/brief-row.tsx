import { Archive, Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BriefLine } from '#shared/briefs/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useNames } from './use-names.ts'

type Props = { readonly brief: BriefLine }

/** One brief of the list: what it is called, how far, who wrote in it last. */
export function BriefRow({ brief }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const format = useFormat()
  const nameOf = useNames()
  const { id, title, kind, language, parts, waiting } = brief
  const last = brief.changed ?? brief
  return (
    <li className="briefs-row">
      <div className="grow">
        <p className="briefs-row__title">
          <Link href={`/briefs/${id}`} className="briefs-name">
            <bdi>{title}</bdi>
          </Link>
        </p>
        <p className="meta">
          {t(`kind.${kind}`)} · {t('parts', { count: parts })} · {t(`language.${language}`)} ·{' '}
          {t('written-by', { name: nameOf(last.by), ago: format.ago(last.at) })}
        </p>
      </div>
      {waiting > 0 && (
        <Chip tone="waiting" size="small">
          {t('waiting', { count: waiting })}
        </Chip>
      )}
      <Menu
        label={t('menu', { text: title })}
        placement="bottom end"
        entries={[
          {
            key: 'archive',
            label: t('archive'),
            icon: Archive,
            onAction: () => void act('briefs/archive', { id }, { say: t('archived'), undo: true }),
          },
        ]}
      >
        <IconButton label={t('menu', { text: title })} icon={Ellipsis} size="small" />
      </Menu>
    </li>
  )
}
