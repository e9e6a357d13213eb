import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from './page-title.tsx'

type Props = {
  readonly step: string
  readonly took: 'gave' | 'passed' | 'nothing'
  /** What is said where this phone gave something. */
  readonly gave: string
  readonly children: ReactNode
}

/** A part that is closed begins with what became of this phone's answer: it is in, or it was passed. */
export function ClosedHead({ step, took, gave, children }: Props) {
  const { t } = useTranslation('guest')
  const isDone = took !== 'nothing'
  return (
    <>
      {isDone && (
        <p className="g-settled">
          <Check aria-hidden size="1.15em" />
          {took === 'gave' ? gave : t('took.passed')}
        </p>
      )}
      <PageTitle of={`closed ${step}`}>{children}</PageTitle>
    </>
  )
}
