import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { assetKinds } from '#shared/assets/kinds.ts'
import { HeldList } from '#renderer/meetings/families/held-list.tsx'
import type { DeskProps } from '../activity-desk.ts'

const DeskSchema = v.object({
  items: v.array(
    v.object({
      ref: v.string(),
      name: v.string(),
      kind: v.picklist(assetKinds),
      where: v.nullable(v.string()),
      strong: v.nullable(v.string()),
      held: v.boolean(),
    }),
  ),
})

/** Strengths as they come, each seen before the big screen shows it. */
export function Desk({ desk, lead }: DeskProps) {
  const { t } = useTranslation('activities')
  const read = v.safeParse(DeskSchema, desk)
  if (!read.success) return null
  const items = read.output.items.map(({ ref, name, kind, where, strong, held }) => ({
    ref,
    text: name,
    held,
    note: [t(`map-assets.kind.${kind}`), where, strong].filter((note) => note !== null).join(' · '),
  }))
  return <HeldList items={items} lead={lead} />
}
