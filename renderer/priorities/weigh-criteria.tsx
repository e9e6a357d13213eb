import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { mostCriteria } from '#shared/priorities/criterion.ts'
import type { WeighingItem } from '#shared/priorities/weighing-items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Card } from '#renderer/ui/card.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { CriterionRow } from './criterion-row.tsx'

/** How the group weighs: criteria, and how much each counts. */
export function WeighCriteria({ weighing }: { readonly weighing: WeighingItem }) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const [text, setText] = useState('')
  const { id, criteria } = weighing
  const isFull = criteria.length >= mostCriteria
  const add = async () => {
    const line = text.trim()
    if (line === '') return
    setText('')
    const { done } = await act('priorities/add-criterion', { weighing: id, text: line })
    if (!done) setText(line)
  }
  return (
    <Card title={t('weigh.how')}>
      <p className="meta">{t('weigh.how-about')}</p>
      <ul className="divided">
        {criteria.map((criterion) => (
          <CriterionRow key={criterion.id} criterion={criterion} />
        ))}
      </ul>
      {isFull ? (
        <p className="meta">{t('weigh.full', { most: mostCriteria })}</p>
      ) : (
        <Form
          className="invitation"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <TextField
            label={t('weigh.add')}
            labelHidden
            placeholder={t('weigh.add')}
            value={text}
            onChange={setText}
            maxLength={200}
          />
          <IconButton label={t('weigh.add-do')} icon={Plus} type="submit" />
        </Form>
      )}
    </Card>
  )
}
