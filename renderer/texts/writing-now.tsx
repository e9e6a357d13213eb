import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useWriters } from './use-writers.ts'

type Props = { readonly text: string | null }

/** Who is writing in a text at this moment. */
export function WritingNow({ text }: Props) {
  const { t } = useTranslation('texts')
  const format = useFormat()
  const { writing } = useWriters(text)
  return (
    <p className="texts-now small muted" aria-live="off">
      {writing.length > 0 && t('writing', { count: writing.length, names: format.list(writing) })}
    </p>
  )
}
