import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brought } from '#shared/meetings/carry/items.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CarryPart } from './part.tsx'
import { SaveBallots } from './save-ballots.tsx'

type Props = {
  readonly meeting: string
  readonly boxes: readonly Extract<Brought, { kind: 'box' }>[]
}

/** What people gave in each vote and to each question on a scale, as files that anybody can count again. */
export function CarryBoxes({ meeting, boxes }: Props) {
  const { t } = useTranslation('meeting-carry')
  const [saving, setSaving] = useState<string | null>(null)
  return (
    <CarryPart title={t('boxes')} about={t('boxes.about')} all={null}>
      {boxes.map(({ id, question, ballots }) => (
        <li key={id} className="after-box">
          <p className="after-thing" dir="auto">
            {question}
          </p>
          <p className="meta">{t('boxes.ballots', { count: ballots })}</p>
          <Button
            size="small"
            aria-label={t('boxes.do-named', { text: question })}
            onPress={() => {
              setSaving(id)
            }}
          >
            {t('boxes.do')}
          </Button>
        </li>
      ))}
      {saving !== null && (
        <SaveBallots
          meeting={meeting}
          item={saving}
          onClose={() => {
            setSaving(null)
          }}
        />
      )}
    </CarryPart>
  )
}
