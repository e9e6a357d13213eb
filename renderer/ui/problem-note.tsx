import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from './note.tsx'

type Props = {
  readonly what: string
  readonly safe?: string
  readonly todo?: string
  /** For whoever helps: a code, a file's name. Folded away. */
  readonly details?: string
  readonly action?: ReactNode
}

/** Something failed: what happened, what is safe, what to do. Codes come last. */
export function ProblemNote({ what, safe, todo, details, action }: Props) {
  const { t } = useTranslation('ui')
  return (
    <Note tone="trouble" action={action}>
      <p>
        <strong>{what}</strong> {safe} {todo}
      </p>
      {details !== undefined && (
        <details className="details">
          <summary>{t('details')}</summary>
          <code dir="ltr">{details}</code>
        </details>
      )}
    </Note>
  )
}
