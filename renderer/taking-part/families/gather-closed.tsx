import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { gatherShapes } from '#shared/meetings/activities/families/gather.ts'
import type { ClosedProps } from '../activities/activity-phone.ts'
import { ClosedHead } from '../closed-head.tsx'

/** Words that were gathered: what this phone gave, to look at again. */
export function GatherClosed({ step, took, title, prompt, mine }: ClosedProps) {
  const { t } = useTranslation('guest')
  const read = v.safeParse(gatherShapes.mine, mine)
  const items = read.success ? read.output.items : []
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
      {items.length > 0 && (
        <section className="g-note">
          <h2>{t('yours')}</h2>
          <ul className="g-list">
            {items.map(({ ref, text }) => (
              <li key={ref}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
