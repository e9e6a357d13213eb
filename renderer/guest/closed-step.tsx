import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type ClosedProps, closedParts } from '#renderer/taking-part/activities/activity-phone.ts'
import { ClosedHead } from '#renderer/taking-part/closed-head.tsx'

/** What stays in sight of a part that was closed: what came out, and what this phone gave, until something else begins. */
export function ClosedStep({ kind, ...props }: ClosedProps & { readonly kind: string }) {
  const { t } = useTranslation('guest')
  const part = closedParts.get(kind)
  if (part !== undefined) return createElement(part, props)
  const { step, took, title, prompt } = props
  return (
    <>
      <ClosedHead step={step} took={took} gave={t('closed.gave')}>
        <bdi>{title}</bdi>
      </ClosedHead>
      {prompt !== '' && (
        <p>
          <bdi>{prompt}</bdi>
        </p>
      )}
    </>
  )
}
