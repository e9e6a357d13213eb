import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { type Held, stepOver } from './use-held.ts'

/** What is being placed, with a button for each thing that a pointer or the arrow keys do. */
export function HeldBar({ holding }: { readonly holding: Held }) {
  const { t } = useTranslation('asset-sheets')
  const { number } = useFormat()
  const bar = useRef<HTMLElement>(null)
  const { held, move, middle, put, leave, takeOff } = holding
  const asset = held?.by === 'list' ? held.asset : null
  useEffect(() => {
    if (asset !== null) bar.current?.querySelector('button')?.focus()
  }, [asset])
  if (held === null) return null
  const { name, from, spot } = held
  const ways = [
    { label: t('held.left'), icon: ArrowLeft, by: [-stepOver, 0] },
    { label: t('held.right'), icon: ArrowRight, by: [stepOver, 0] },
    { label: t('held.up'), icon: ArrowUp, by: [0, -stepOver] },
    { label: t('held.down'), icon: ArrowDown, by: [0, stepOver] },
  ] as const
  const percent = (part: number) => number(Math.round(part * 100))
  return (
    <section ref={bar} className="assets-held stack" aria-label={t('held', { name })}>
      <p>{t('held.text', { name })}</p>
      <div className="row wrap">
        {spot === null ? (
          <Button kind="primary" size="small" onPress={middle}>
            {t('held.middle')}
          </Button>
        ) : (
          <>
            {ways.map(({ label, icon, by: [x, y] }) => (
              <IconButton
                key={label}
                kind="secondary"
                size="small"
                icon={icon}
                label={label}
                onPress={() => {
                  move(x, y)
                }}
              />
            ))}
            <Button
              kind="primary"
              size="small"
              onPress={() => {
                put(spot)
              }}
            >
              {t('held.put')}
            </Button>
          </>
        )}
        {from !== null && (
          <Button size="small" onPress={takeOff}>
            {t('held.off')}
          </Button>
        )}
        <Button kind="quiet" size="small" onPress={leave}>
          {t('held.leave')}
        </Button>
        <span className="meta" role="status">
          {spot && t('held.where', { left: percent(spot[0]), top: percent(spot[1]) })}
        </span>
      </div>
    </section>
  )
}
