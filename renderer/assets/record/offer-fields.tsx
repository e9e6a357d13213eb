import { Archive, AtSign, Clock, Languages } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '#shared/contract/table.ts'
import type { FullOffer } from '#shared/assets/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Editable } from './editable.tsx'
import { EditableList } from './editable-list.tsx'
import { OfferApart } from './offer-apart.tsx'
import { MoreColumns } from './more-columns.tsx'

type Props = { readonly offer: FullOffer }
type Change = CommandInput<'assets/offer-edit'>['change']

const texts = ['about', 'eligibility', 'fees', 'how'] as const
const lists = [
  ['hours', Clock],
  ['languages', Languages],
  ['contact', AtSign],
] as const

/** One offer, every field edited where it is read. */
export function OfferFields({ offer }: Props) {
  const { t } = useTranslation('directories')
  const act = useAct('assets')
  const { id, name } = offer
  const edit = async (change: Change) => (await act('assets/offer-edit', { id, change })).done
  const archive = () => {
    void act('assets/offer-archive', { id }, { say: t('offers.archived', { name }), undo: true })
  }
  return (
    <div className="stack stack--3 assets-more">
      {texts.map((field) => (
        <Editable
          key={field}
          label={t(`offer.${field}`)}
          value={offer[field]}
          invitation={t('offer.invite')}
          maxLength={20_000}
          hasLines
          onSave={(text) => edit({ [field]: text })}
        >
          <OfferApart offer={offer} field={field} />
        </Editable>
      ))}
      <div className="assets-pair">
        {lists.map(([field, icon]) => (
          <EditableList
            key={field}
            label={t(`offer.${field}`)}
            values={offer[field]}
            icon={icon}
            onSave={(values) => edit({ [field]: values })}
          >
            <OfferApart offer={offer} field={field} />
          </EditableList>
        ))}
      </div>
      <Editable
        label={t('offer.name')}
        value={name}
        invitation={t('offer.name')}
        mustSay
        maxLength={200}
        onSave={(next) => edit({ name: next })}
      >
        <OfferApart offer={offer} field="name" />
      </Editable>
      {offer.file !== '' && <p className="small muted">{t('offer.file', { file: offer.file })}</p>}
      <MoreColumns title={t('offer.more')} more={offer.more} />
      <div>
        <Button
          size="small"
          kind="quiet"
          icon={Archive}
          aria-label={t('offers.archive-named', { name })}
          onPress={archive}
        >
          {t('offers.archive')}
        </Button>
      </div>
    </div>
  )
}
