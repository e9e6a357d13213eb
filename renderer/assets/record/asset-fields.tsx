import { Check, Sprout } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { factFields } from '#shared/assets/asset.ts'
import type { FullAsset } from '#shared/assets/contract.ts'
import { assetKinds } from '#shared/assets/kinds.ts'
import { AssetFiles } from '#renderer/assets/files/asset-files.tsx'
import { Introductions } from '#renderer/assets/introductions/introductions.tsx'
import { LinkedWith } from '#renderer/assets/links/linked-with.tsx'
import { MentionedIn } from '#renderer/texts/mentioned-in.tsx'
import { SharedText } from '#renderer/texts/shared-text.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Apart } from './apart.tsx'
import { Editable } from './editable.tsx'
import { EditableList } from './editable-list.tsx'
import { Facts } from './facts.tsx'
import { OffersInDetail } from './offers-in-detail.tsx'
import { OriginOf } from './origin-of.tsx'
import { Origin } from './origin.tsx'
import { PlaceField } from './place-field.tsx'
import { useEdit } from './use-edit.ts'

type Props = { readonly asset: FullAsset }

/** Fields that are read together, and told together where they are from. */
const offering = ['offers', 'welcomes'] as const
const placing = ['place', 'address', 'home'] as const
const naming = ['name', 'kind', 'organization', 'strong'] as const

/** The whole record, strengths first, every field edited where it is read. */
export function AssetFields({ asset }: Props) {
  const { t } = useTranslation(['assets', 'directories', 'ui'])
  const edit = useEdit(asset.id)
  return (
    <>
      <SharedText
        place={{ document: 'assets', map: 'assets', id: asset.id, field: 'strong' }}
        room="assets"
        label={t('field.strong')}
        invitation={t('invite.strong')}
      />
      {asset.strongText === null && <Apart asset={asset} field="strong" />}
      <div className="assets-pair">
        <EditableList
          label={t('field.offers')}
          values={asset.offers}
          icon={Check}
          onSave={(offers) => edit({ offers })}
        >
          <Apart asset={asset} field="offers" />
        </EditableList>
        <EditableList
          label={t('field.welcomes')}
          values={asset.welcomes}
          icon={Sprout}
          onSave={(welcomes) => edit({ welcomes })}
        >
          <Apart asset={asset} field="welcomes" />
        </EditableList>
      </div>
      <OriginOf asset={asset} group={t('field.offers')} fields={offering} />
      <AssetFiles asset={asset.id} mayChange={asset.archived === null} />
      {asset.archived === null && (
        <>
          <LinkedWith asset={asset} />
          <Introductions of={asset.id} />
        </>
      )}
      <OffersInDetail asset={asset} />
      <PlaceField asset={asset} />
      <OriginOf asset={asset} group={t('field.place')} fields={placing} />
      <Facts asset={asset} />
      <OriginOf asset={asset} group={t('directories:facts')} fields={factFields} />
      <Editable
        label={t('field.organization')}
        value={asset.organization}
        invitation={t('invite.organization')}
        maxLength={200}
        onSave={(organization) => edit({ organization })}
      >
        <Apart asset={asset} field="organization" />
      </Editable>
      <Editable
        label={t('field.name')}
        value={asset.name}
        invitation={t('field.name')}
        mustSay
        maxLength={200}
        onSave={(name) => edit({ name })}
      >
        <Apart asset={asset} field="name" />
      </Editable>
      <Select
        label={t('field.kind')}
        options={assetKinds.map((kind) => ({ key: kind, label: t(`ui:kind.${kind}`) }))}
        value={asset.kind}
        onChange={(kind) => {
          void edit({ kind })
        }}
      />
      <Apart asset={asset} field="kind" />
      <OriginOf asset={asset} group={t('field.name')} fields={naming} />
      <MentionedIn mention={{ kind: 'asset', id: asset.id }} />
      <Origin asset={asset} />
    </>
  )
}
