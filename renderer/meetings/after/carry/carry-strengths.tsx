import { useTranslation } from 'react-i18next'
import type { AssetKind } from '#shared/assets/kinds.ts'
import type { Brought } from '#shared/meetings/carry/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { CarryPart } from './part.tsx'
import { StrengthRow } from './strength-row.tsx'

export type BroughtStrength = Extract<Brought, { kind: 'strength' }>

type Props = { readonly meeting: string; readonly strengths: readonly BroughtStrength[] }
type Thing = { readonly id: string; readonly kind: AssetKind }

/** Strengths that were named, and onto the map; what may be there already is looked at one by one. */
export function CarryStrengths({ meeting, strengths }: Props) {
  const { t } = useTranslation('meeting-carry')
  const act = useAct('meetings')
  const carry = (things: readonly Thing[]) =>
    void act(
      'meetings/carry-strengths',
      { meeting, things: [...things] },
      { say: t('strengths.done', { count: things.length }), undo: true },
    )
  const ready = strengths.flatMap(({ id, record, asset, alike }) =>
    record === null && asset !== null && alike.length === 0 ? [{ id, kind: asset }] : [],
  )
  return (
    <CarryPart
      title={t('strengths')}
      about={t('strengths.about')}
      all={
        ready.length < 2
          ? null
          : {
              label: t('strengths.all', { count: ready.length }),
              onPress: () => {
                carry(ready)
              },
            }
      }
    >
      {strengths.map((one) => (
        <StrengthRow
          key={one.id}
          strength={one}
          carry={(kind) => {
            carry([{ id: one.id, kind }])
          }}
        />
      ))}
    </CarryPart>
  )
}
