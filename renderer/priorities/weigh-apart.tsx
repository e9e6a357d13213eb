import { useTranslation } from 'react-i18next'
import type { WeighingItem } from '#shared/priorities/weighing-items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { usePeople } from './use-people.ts'

/** Numbers two people wrote at the same time: the one that counts stands in the table, the other can take its place. */
export function WeighApart({ weighing }: { readonly weighing: WeighingItem }) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  const act = useAct('priorities')
  const people = usePeople()
  const text = new Map(weighing.options.map((option) => [option.id, option.text]))
  return weighing.criteria.flatMap(({ id, text: criterion, apart }) =>
    apart.map(({ option, value, by }) => {
      const words = {
        name: (by === null ? null : people.personOf(by)?.name) ?? t('someone'),
        value: number(value),
        criterion,
        option: text.get(option ?? '') ?? '',
      }
      const take = () =>
        option === null
          ? act('priorities/edit-criterion', { id, weight: value }, { undo: true })
          : act('priorities/score-criterion', { id, option, score: value }, { undo: true })
      return (
        <Note
          key={`${id}/${option ?? ''}/${String(value)}`}
          action={
            <Button size="small" onPress={() => void take()}>
              {t('weigh.take', { value: number(value) })}
            </Button>
          }
        >
          {option === null ? t('weigh.apart-weight', words) : t('weigh.apart-score', words)}
        </Note>
      )
    }),
  )
}
