import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { assetKinds } from '#shared/assets/kinds.ts'
import { SaidScreen } from '#renderer/projector/families/said-screen.tsx'
import type { ScreenProps } from '../activity-screen.ts'

const SeenSchema = v.object({
  shown: v.array(
    v.object({
      ref: v.string(),
      name: v.string(),
      kind: v.picklist(assetKinds),
      where: v.nullable(v.string()),
    }),
  ),
})

/** Strengths that whoever leads let onto the big screen, with kind and place in words. */
export function Screen({ seen }: ScreenProps) {
  const { t } = useTranslation('activities')
  const read = v.safeParse(SeenSchema, seen)
  if (!read.success) return null
  const items = read.output.shown.map(({ ref, name, kind, where }) => ({
    ref,
    text: name,
    note: [t(`map-assets.kind.${kind}`), where].filter((note) => note !== null).join(' · '),
  }))
  return <SaidScreen items={items} />
}
