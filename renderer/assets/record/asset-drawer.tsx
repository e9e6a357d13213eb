import { Archive, Ellipsis, RotateCcw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { OthersHere } from '#renderer/presence/others-here.tsx'
import { SinceLooked } from '#renderer/assets/looked/since-looked.tsx'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { Drawer } from '#renderer/ui/drawer.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { AssetFields } from './asset-fields.tsx'
import { AudienceFoot } from './audience-foot.tsx'

type Props = { readonly id: string; readonly onClose: () => void }

/** One strength, beside the list or over it. */
export function AssetDrawer({ id, onClose }: Props) {
  const { t } = useTranslation(['assets', 'ui'])
  const act = useAct('assets')
  const view = useView('assets/one', { id })
  const state = useViewState(view)
  const asset = useViewItem(view, id)
  const wasHere = useRef(false)
  // Once it was here and is gone, as after its adding was taken back, there is nothing to look at.
  useEffect(() => {
    if (wasHere.current && asset === undefined && state === 'ready') onClose()
    wasHere.current ||= asset !== undefined
  }, [asset, state, onClose])
  if (!asset)
    return (
      <Drawer title={state === 'ready' ? t('gone.title') : t('opening')} onClose={onClose}>
        {state === 'ready' ? <p>{t('gone.text')}</p> : <Loading />}
      </Drawer>
    )
  const restore = () => {
    void act(
      'assets/restore',
      { ids: [id] },
      { say: t('restored', { name: asset.name }), undo: true },
    )
  }
  const archive = async () => {
    const done = await act(
      'assets/archive',
      { ids: [id] },
      { say: t('archived-one', { name: asset.name }), undo: true },
    )
    if (done.done) onClose()
  }
  const entry = asset.archived
    ? { key: 'restore', label: t('restore'), icon: RotateCcw, iconFlips: true, onAction: restore }
    : {
        key: 'archive',
        label: t('archive'),
        hint: t('archive.hint'),
        icon: Archive,
        onAction: () => {
          void archive()
        },
      }
  return (
    <Drawer
      title={asset.name}
      onClose={onClose}
      head={
        <span className="row muted">
          <KindMark kind={asset.kind} size={22} />
          {t(`ui:kind.${asset.kind}`)}
        </span>
      }
      tools={
        <Menu label={t('more-for', { name: asset.name })} placement="bottom end" entries={[entry]}>
          <IconButton label={t('more-for', { name: asset.name })} icon={Ellipsis} />
        </Menu>
      }
      foot={<AudienceFoot asset={asset} />}
    >
      <OthersHere record={id} />
      <SinceLooked id={id} />
      {asset.archived && <Note tone="waiting">{t('archived-note')}</Note>}
      <AssetFields asset={asset} />
    </Drawer>
  )
}
