import { Input, NumberField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { mostPoints } from '#shared/priorities/methods.ts'
import type { CriterionItem } from '#shared/priorities/weighing-items.ts'
import { useAct } from '#renderer/store/use-act.ts'

type Props = {
  readonly option: { readonly id: string; readonly text: string }
  readonly criterion: CriterionItem
  readonly score: number | null
}

/** How well an option does by a criterion: typed, or stepped with the arrow keys; emptied, it is open again. */
export function ScoreCell({ option, criterion, score }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const change = (value: number) => {
    const next = Number.isInteger(value) ? value : null
    if (next === score) return
    void act('priorities/score-criterion', { id: criterion.id, option: option.id, score: next })
  }
  return (
    <NumberField
      aria-label={t('weigh.score', { option: option.text, criterion: criterion.text })}
      minValue={0}
      maxValue={mostPoints}
      step={1}
      value={score ?? Number.NaN}
      onChange={change}
    >
      <Input className="input priorities-score" />
    </NumberField>
  )
}
