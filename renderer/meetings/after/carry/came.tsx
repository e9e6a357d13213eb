import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fewestInRoom } from '#shared/assets/inventory/inventory.ts'
import type { Brought } from '#shared/meetings/carry/items.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { CountDialog } from './count-dialog.tsx'

type Props = { readonly meeting: string; readonly came: Extract<Brought, { kind: 'came' }> }

/** How many came: about how many phones, and by sector where somebody counted; never who. */
export function Came({ meeting, came: { phones, counted } }: Props) {
  const { t } = useTranslation('meeting-carry')
  const { number } = useFormat()
  const [isCounting, setCounting] = useState(false)
  const sectors = counted?.sectors ?? []
  const total = counted?.total ?? null
  const hides = sectors.some(({ count }) => count === null)
  const fewest = { fewest: number(fewestInRoom) }
  return (
    <section className="after-carry" aria-labelledby="after-came">
      <h2 id="after-came">{t('came')}</h2>
      {total !== null && <p>{t('came.total', { count: total })}</p>}
      {phones !== null && <p className="meta">{t('came.phones', { count: phones })}</p>}
      {sectors.length > 0 && (
        <ul>
          {sectors.map(({ name, count }) => (
            <li key={name} className="after-sector">
              <bdi>{name}</bdi>
              <span>{count === null ? t('came.few', fewest) : number(count)}</span>
            </li>
          ))}
        </ul>
      )}
      {hides && <p className="meta">{t('came.hidden', fewest)}</p>}
      <Button
        size="small"
        onPress={() => {
          setCounting(true)
        }}
      >
        {t('came.do')}
      </Button>
      {isCounting && (
        <CountDialog
          meeting={meeting}
          sectors={sectors}
          onClose={() => {
            setCounting(false)
          }}
        />
      )}
    </section>
  )
}
