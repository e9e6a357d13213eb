import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostCards } from '#shared/meetings/cards.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import type { Whole } from '#renderer/meetings/whole.ts'
import { CardsSheet } from './cards-sheet.tsx'

type Props = { readonly whole: Whole; readonly label: string }

/** Voting cards: how many are made, and what then goes to paper. Their codes are known here until this page is left, and nowhere after. */
export function CardsPart({ whole, label }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const [count, setCount] = useState(30)
  const [codes, setCodes] = useState<readonly string[]>([])
  const meeting = whole.meeting.id
  const make = async () => {
    const made = await act('room/make-cards', { meeting, count })
    if (made.done) setCodes([...codes, ...made.output.codes])
  }
  return (
    <>
      <form
        className="meetings-paper__choice meetings-cards-make"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <NumberField
          label={t('cards.count')}
          hint={t('cards.once')}
          minValue={1}
          maxValue={mostCards}
          value={count}
          onChange={setCount}
        />
        <Button type="submit">{t('cards.make')}</Button>
        <p role="status">{codes.length > 0 ? t('cards.made', { count: codes.length }) : ''}</p>
      </form>
      <article className="meetings-sheet meetings-sheet--cards" aria-label={label}>
        <CardsSheet whole={whole} codes={codes} />
      </article>
    </>
  )
}
