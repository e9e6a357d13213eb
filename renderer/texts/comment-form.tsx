import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextPlace } from '#shared/texts/places.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

type Props = { readonly place: TextPlace }

/** Where a comment is written. What could not be taken in stays in the field. */
export function CommentForm({ place }: Props) {
  const { t } = useTranslation('texts')
  const act = useAct('texts')
  const [text, setText] = useState('')
  const add = async () => {
    const done = await act('texts/comment', { place, text })
    if (done.done) setText('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void add()
      }}
    >
      <TextArea
        label={t('comment.label')}
        rows={2}
        value={text}
        onChange={setText}
        maxLength={2_000}
      />
      <Button type="submit" size="small">
        {t('comment.add')}
      </Button>
    </form>
  )
}
