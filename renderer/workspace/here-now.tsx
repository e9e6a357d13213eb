import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Other } from '#renderer/presence/use-others.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { HereFace } from './here-face.tsx'

const most = 4

/** The initials of those who are here now; each leads to where that person is. Nothing while nobody else is. */
export function HereNow() {
  const others = useViewItems(useView('presence/people', {}))
  if (others.length === 0) return null
  return (
    <Suspense fallback={null}>
      <Faces others={others} />
    </Suspense>
  )
}

function Faces({ others }: { readonly others: readonly Other[] }) {
  const { t } = useTranslation('presence')
  const { list, number, collator } = useFormat()
  // By name, so that nobody's face jumps about when they turn to another page.
  const sorted = others.toSorted((a, b) => collator.compare(a.name, b.name))
  const more = sorted.slice(most)
  const names = list(more.map(({ name }) => name))
  return (
    <ul className="avatars here" aria-label={t('here')}>
      {sorted.slice(0, most).map((other) => (
        <li key={other.person}>
          <HereFace other={other} />
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <span
            className="avatar avatar--medium avatar--more"
            role="img"
            aria-label={t('more', { count: more.length, names })}
            title={names}
            dir="ltr"
          >
            +{number(more.length)}
          </span>
        </li>
      )}
    </ul>
  )
}
