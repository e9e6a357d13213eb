import { MapPin, MapPinOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { longestAddress } from '#shared/assets/asset.ts'
import { staysCoarse } from '#shared/assets/coarse-place.ts'
import type { FullAsset } from '#shared/assets/contract.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { usePlacing } from '#renderer/assets/placing.tsx'
import { Apart } from './apart.tsx'
import { Editable } from './editable.tsx'
import { useEdit } from './use-edit.ts'
import { useValueWords } from './value-words.ts'

type Props = { readonly asset: FullAsset }

/** Where it is: a spot on the map, words, both or neither. People and homes are only ever an area. */
export function PlaceField({ asset }: Props) {
  const { t } = useTranslation(['assets', 'directories'])
  const edit = useEdit(asset.id)
  const words = useValueWords()
  const placing = usePlacing()
  const coarse = staysCoarse(asset)
  const isPerson = asset.kind === 'individual'
  return (
    <section className="stack stack--3" aria-label={t('field.place')}>
      <h3 className="assets-label">{t('field.place')}</h3>
      <p>{asset.place === null ? t('place.none') : words('place', asset.place)}</p>
      {asset.shape && <p className="meta">{t('directories:shape')}</p>}
      {coarse && <p className="meta">{t('place.coarse')}</p>}
      <div className="row wrap">
        <Button
          size="small"
          icon={MapPin}
          onPress={() => {
            placing.begin(asset.name, ([lon, lat]) => {
              void edit({ place: { form: 'point', at: [lon, lat] } })
            })
          }}
        >
          {asset.place === null ? t('place.put') : t('place.move')}
        </Button>
        {asset.place !== null && (
          <Button
            size="small"
            kind="quiet"
            icon={MapPinOff}
            onPress={() => {
              void edit({ place: null })
            }}
          >
            {t('place.remove')}
          </Button>
        )}
      </div>
      <Apart asset={asset} field="place" />
      <Editable
        label={t('field.address')}
        value={asset.address}
        invitation={t('invite.address')}
        maxLength={longestAddress}
        onSave={(address) => edit({ address })}
      >
        <Apart asset={asset} field="address" />
      </Editable>
      {!isPerson && (
        <Switch
          isSelected={asset.home}
          onChange={(home) => {
            void edit({ home })
          }}
        >
          {t('field.home')}
        </Switch>
      )}
      <Apart asset={asset} field="home" />
    </section>
  )
}
