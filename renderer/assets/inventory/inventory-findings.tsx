import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import { isAmong } from '#shared/assets/inventory/groups.ts'
import { fewestInRoom, fewestOutside, type Inventory } from '#shared/assets/inventory/inventory.ts'
import { Note } from '#renderer/ui/note.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly inventory: Inventory; readonly assets: readonly LightAsset[] }

/** A place carries much when this share of all is there. */
const much = 0.25
/** Somewhere is hardly asked about when so many kinds are not named there. */
const unnamed = 5

/** What the numbers say in sentences, and which of them are hidden. */
export function InventoryFindings({ inventory: { columns, rows }, assets }: Props) {
  const { t } = useTranslation('asset-inventory')
  const { number } = useFormat()
  const groups = columns
    .map((column, at) => ({
      column,
      count: assets.filter((asset) => isAmong(asset, column)).length,
      empty: rows.filter(({ cells }) => cells[at] === 0).length,
    }))
    .filter(({ column }) => column.form === 'group')
  const [fullest] = groups.toSorted((a, b) => b.count - a.count)
  const [barest] = groups.toSorted((a, b) => b.empty - a.empty || a.count - b.count)
  const isFull = fullest !== undefined && groups.length > 2 && fullest.count >= assets.length * much
  const isBare = barest !== undefined && groups.length > 1 && barest.empty >= unnamed
  return (
    <section className="stack stack--4" aria-labelledby="assets-inventory-findings">
      <h2 id="assets-inventory-findings" className="assets-network__title">
        {t('findings')}
      </h2>
      {isFull && (
        <p>
          <b dir="auto">{t('says.much', { place: fullest.column.label })}</b>{' '}
          {t('says.much.more', { count: fullest.count, all: number(assets.length) })}
        </p>
      )}
      {isBare && (
        <Note tone="waiting">
          <b dir="auto">{t('says.hardly', { place: barest.column.label })}</b>{' '}
          {t('says.hardly.more', { count: barest.empty })}
        </Note>
      )}
      {!isFull && !isBare && <p className="muted">{t('findings.none')}</p>}
      <Note tone="care" icon={ShieldCheck}>
        {t('hidden', { room: number(fewestInRoom), outside: number(fewestOutside) })}
      </Note>
    </section>
  )
}
