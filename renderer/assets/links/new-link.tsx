import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { AssetFinder } from './asset-finder.tsx'
import { WaySelect } from './way-select.tsx'
import { type WayKey, wayOf } from './ways.ts'

type Props = {
  readonly asset: { readonly id: string; readonly name: string }
  readonly onDone: () => void
}

/** Makes links: how, in which words if any, and whom. The last one chosen stays, because links often come several at once. */
export function NewLink({ asset, onDone }: Props) {
  const { t } = useTranslation('asset-links')
  const act = useAct('asset-links')
  const [way, setWay] = useState<WayKey>('partners')
  const [note, setNote] = useState('')

  const link = async (other: string, name: string) => {
    const { kind, turned } = wayOf(way)
    const [from, to] = turned ? [other, asset.id] : [asset.id, other]
    const said = { say: t('linked', { name: asset.name, other: name }), undo: true }
    if ((await act('assets/link', { from, to, kind, note }, said)).done) setNote('')
  }
  return (
    <div className="stack stack--3 assets-new-link" role="group" aria-label={t('add')}>
      <WaySelect name={asset.name} value={way} onChange={setWay} />
      <TextField
        label={t('note')}
        hint={t('note.hint')}
        value={note}
        onChange={setNote}
        maxLength={200}
      />
      <AssetFinder
        except={asset.id}
        onChoose={(id, name) => {
          void link(id, name)
        }}
      />
      <div>
        <Button size="small" onPress={onDone}>
          {t('done')}
        </Button>
      </div>
    </div>
  )
}
