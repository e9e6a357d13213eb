import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Thumbnail } from '#renderer/photos/thumbnail.tsx'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { StrengthField } from './strength-field.tsx'

type Props = {
  /** The strength whose photo stands there now. */
  readonly of: string | null
  readonly value: string | null
  readonly onChange: (photo: string) => void
}

/** Chooses a photo: first the strength, then which of its photos, by how they look and what is said of them. */
export function PhotoField({ of, value, onChange }: Props) {
  const { t } = useTranslation('briefs')
  const [asset, setAsset] = useState(of)
  return (
    <StrengthField label={t('record.photo')} value={asset} onChange={setAsset}>
      {asset !== null && <Photos asset={asset} value={value} onChange={onChange} />}
    </StrengthField>
  )
}

type PhotosProps = Omit<Props, 'of'> & { readonly asset: string }

function Photos({ asset, value, onChange }: PhotosProps) {
  const { t } = useTranslation('briefs')
  const view = useView('assets/files-of', { id: asset })
  const state = useViewState(view)
  const photos = useViewItems(view)
    .filter(({ kind, archived }) => kind === 'photo' && !archived)
    .toSorted((a, b) => a.place - b.place)
  if (photos.length === 0)
    return state === 'ready' && <p className="muted">{t('record.no-photos')}</p>
  return (
    <RadioGroup
      label={t('record.photo-which')}
      options={photos.map(({ id, alt, caption, place, here }) => ({
        key: id,
        label: alt || caption || t('photo.nameless', { number: place + 1 }),
        ...(here ? { picture: <Thumbnail photo={id} alt="" /> } : { hint: t('photo.away') }),
      }))}
      value={value}
      onChange={(key) => {
        if (key !== value) onChange(key)
      }}
    />
  )
}
