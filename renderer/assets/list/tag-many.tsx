import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostListItems } from '#shared/assets/asset.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TokenInput } from '#renderer/ui/token-input.tsx'

type Props = {
  readonly count: number
  readonly onClose: () => void
  readonly onTag: (tags: readonly string[]) => void
}

/** Asks for tags that are added to all that are chosen; the ones they have stay. */
export function TagMany({ count, onClose, onTag }: Props) {
  const { t } = useTranslation('assets')
  const [tags, setTags] = useState<readonly string[]>([])
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('many.tag-title', { count })}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={tags.length === 0}
            onPress={() => {
              onTag(tags)
            }}
          >
            {t('many.tag')}
          </Button>
        </>
      }
    >
      <TokenInput
        label={t('column.tags')}
        hint={t('many.tag-hint')}
        values={tags}
        most={mostListItems}
        onChange={setTags}
      />
    </Dialog>
  )
}
