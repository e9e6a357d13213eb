import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewKeys, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IntroductionCard } from './introduction-card.tsx'
import { usePassedBy } from './use-passed-by.ts'

type Props = {
  /** Of one strength only; null means all. */
  readonly of: string | null
}

const atFirst = 3

/** Who offers what somebody else would welcome. It says why, and nothing follows from it until somebody presses. */
export function Introductions({ of }: Props) {
  const { t } = useTranslation('asset-links')
  const view = useView('assets/introductions', { id: of })
  const keys = useViewKeys(view)
  const items = useViewItems(view)
  const [passed, pass] = usePassedBy()
  const [all, setAll] = useState(false)
  const open = keys
    .flatMap((key, at) => {
      const item = items[at]
      return item && !passed.has(key) ? [{ key, item }] : []
    })
    .toSorted((a, b) => a.item.rank - b.item.rank)
  if (open.length === 0) return null
  return (
    <section className="stack stack--3" aria-label={t('introductions')}>
      <h3 className="assets-label">{t('introductions')}</h3>
      <ul className="assets-introductions divided">
        {open.slice(0, all ? open.length : atFirst).map(({ key, item }) => (
          <IntroductionCard
            key={key}
            item={item}
            onPass={() => {
              pass(key)
            }}
          />
        ))}
      </ul>
      {!all && open.length > atFirst && (
        <div>
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              setAll(true)
            }}
          >
            {t('introductions.more', { count: open.length - atFirst })}
          </Button>
        </div>
      )}
      <p className="meta">{t('introductions.note')}</p>
    </section>
  )
}
