import { useTranslation } from 'react-i18next'
import type { Brought } from '#shared/meetings/carry/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { DecisionRow } from './decision-row.tsx'
import { CarryPart } from './part.tsx'

export type BroughtDecision = Extract<Brought, { kind: 'decision' }>

type Props = { readonly meeting: string; readonly decisions: readonly BroughtDecision[] }

/** What the meeting came to, and into Priorities with its count. */
export function CarryDecisions({ meeting, decisions }: Props) {
  const { t } = useTranslation('meeting-carry')
  const act = useAct('meetings')
  const carry = async (
    things: readonly { readonly id: string; readonly words: string | null }[],
  ) => {
    const said = { say: t('decisions.done', { count: things.length }), undo: true }
    return (await act('meetings/carry-decisions', { meeting, things: [...things] }, said)).done
  }
  const ready = decisions.filter(({ record, open }) => record === null && open === null)
  return (
    <CarryPart
      title={t('decisions')}
      about={t('decisions.about')}
      all={
        ready.length < 2
          ? null
          : {
              label: t('decisions.all', { count: ready.length }),
              onPress: () => void carry(ready.map(({ id }) => ({ id, words: null }))),
            }
      }
    >
      {decisions.map((one) => (
        <DecisionRow
          key={one.id}
          decision={one}
          carry={(words) => carry([{ id: one.id, words }])}
        />
      ))}
    </CarryPart>
  )
}
