import { useTranslation } from 'react-i18next'
import type { FullOffer } from '#shared/assets/contract.ts'
import type { offerFields } from '#shared/assets/offers/offer.ts'
import { useMembers } from '#renderer/assets/use-members.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly offer: FullOffer; readonly field: (typeof offerFields)[number] }

/** What somebody else wrote about an offer at the same time, to choose from. */
export function OfferApart({ offer, field }: Props) {
  const { t } = useTranslation('assets')
  const { list } = useFormat()
  const act = useAct('assets')
  const members = useMembers()
  const others = offer.apart.filter((one) => one.field === field)
  if (others.length === 0) return null
  const words = (value: string | readonly string[]) => {
    if (value.length === 0) return t('nothing')
    return typeof value === 'string' ? value : list(value)
  }
  const versions = others.map(({ key, by, value }) => ({
    key,
    by: by === null ? null : (members.get(by)?.name ?? null),
    text: words(value),
  }))
  return (
    <OtherVersions
      current={words(offer[field])}
      others={versions}
      onChoose={(text) => {
        const key = versions.find((version) => version.text === text)?.key ?? null
        void act('assets/offer-settle', { id: offer.id, field, key })
      }}
    />
  )
}
