import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdeaItem } from '#shared/priorities/items.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

type Props = {
  readonly idea: IdeaItem
  readonly others: readonly IdeaItem[]
  readonly onMerge: (into: string) => void
  readonly onClose: () => void
}

/** Which other idea says the same. Both stay; one speaks for both. */
export function MergeDialog({ idea, others, onMerge, onClose }: Props) {
  const { t } = useTranslation('priorities')
  const [into, setInto] = useState<string | null>(null)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('merge.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={into === null}
            onPress={() => {
              if (into !== null) onMerge(into)
            }}
          >
            {t('merge.do')}
          </Button>
        </>
      }
    >
      <p className="reading" dir="auto">
        {idea.text}
      </p>
      <ComboBox
        label={t('merge.with')}
        hint={t('merge.hint')}
        options={others.map((other) => ({ key: other.id, label: other.text }))}
        value={into}
        onChange={setInto}
      />
    </Dialog>
  )
}
