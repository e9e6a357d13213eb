import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { LargeList } from '#renderer/projector/large-list.tsx'
import type { ScreenProps } from '../activity-screen.ts'

const SeenSchema = v.object({
  themes: v.array(v.object({ ref: v.string(), name: v.string() })),
  items: v.array(v.object({ theme: v.nullable(v.string()) })),
})

/** The themes that came about, and how much is in each. */
export function Screen({ seen }: ScreenProps) {
  const { t } = useTranslation('meeting-screen')
  const read = v.safeParse(SeenSchema, seen)
  if (!read.success) return null
  const { themes, items } = read.output
  const inside = (theme: string) => items.filter((item) => item.theme === theme).length
  return (
    <LargeList
      items={themes.map(({ ref, name }) => ({
        key: ref,
        text: name,
        note: t('theme', { count: inside(ref) }),
      }))}
    />
  )
}
