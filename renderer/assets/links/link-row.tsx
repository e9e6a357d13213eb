import { Ellipsis, Pencil, Unlink } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TieItem } from '#shared/assets/links/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { WaySelect } from './way-select.tsx'
import { wayKeyOf, wayOf } from './ways.ts'

type Props = {
  readonly tie: TieItem
  /** The strength whose record this stands on. */
  readonly of: { readonly id: string; readonly name: string }
}

/** One link as it reads from here: what it leads to, how, and in which words. */
export function LinkRow({ tie, of }: Props) {
  const { t } = useTranslation(['asset-links', 'ui'])
  const act = useAct('asset-links')
  const [changing, setChanging] = useState(false)
  const turned = tie.to.id === of.id
  const other = turned ? tie.from : tie.to
  const way = wayKeyOf({ kind: tie.kind, turned })

  const remove = () => {
    const said = { say: t('removed', { name: of.name, other: other.name }), undo: true }
    void act('assets/unlink', { ids: [tie.id] }, said)
  }
  const actions = t('more-for', { name: other.name })
  return (
    <li className="stack assets-link">
      <div className="row">
        <KindMark kind={other.kind} size={22} named />
        <span className="grow">
          <span className="block meta">{t(`way.${way}`)}</span>
          <Link to={`/assets/${other.id}`}>
            <bdi>{other.name}</bdi>
          </Link>
          {tie.note !== '' && (
            <span className="block small muted" dir="auto">
              {tie.note}
            </span>
          )}
        </span>
        <Menu
          label={actions}
          placement="bottom end"
          entries={[
            {
              key: 'change',
              label: t('change'),
              icon: Pencil,
              onAction: () => {
                setChanging(true)
              },
            },
            { key: 'remove', label: t('remove'), icon: Unlink, onAction: remove },
          ]}
        >
          <IconButton label={actions} icon={Ellipsis} size="small" />
        </Menu>
      </div>
      {changing && (
        <div className="stack stack--3 assets-new-link">
          <WaySelect
            name={of.name}
            value={way}
            onChange={(next) => {
              const to = wayOf(next)
              void act('assets/link-edit', {
                id: tie.id,
                kind: to.kind,
                turn: to.turned !== turned && wayKeyOf({ kind: to.kind, turned }) !== next,
              })
            }}
          />
          <SavedField
            label={t('note')}
            value={tie.note}
            maxLength={200}
            onSave={async (note) => (await act('assets/link-edit', { id: tie.id, note })).done}
          />
          <div>
            <Button
              size="small"
              onPress={() => {
                setChanging(false)
              }}
            >
              {t('done')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
