import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import type { Option } from '#renderer/ui/options.ts'
import { itemsOf, lengthOf, type NewItem, templateNames } from '#renderer/meetings/templates.ts'

/** What a meeting may begin with. */
export type Beginning = {
  readonly key: string
  readonly title: string
  readonly purpose: string
  readonly length: number
  readonly items: readonly NewItem[]
  /** One this coalition keeps. */
  readonly isOwn: boolean
}

/** An empty agenda. */
export const blank = 'blank'

/** Agendas to begin from: this coalition's own, then those that come with the app. */
export function useBeginnings(): readonly Beginning[] {
  const { t } = useTranslation('meeting-templates')
  const own = useViewItems(useView('meetings/templates', {}))
    .filter(({ archived }) => archived === null)
    .toSorted((a, b) => b.at - a.at)
    .map(({ id, name, purpose, length, items }) => ({
      key: id,
      title: name,
      purpose,
      length,
      items,
      isOwn: true,
    }))
  const given = templateNames.map((name) => ({
    key: name,
    title: t(`${name}.title`),
    purpose: t(`${name}.about`),
    length: lengthOf(name),
    items: itemsOf(name, t),
    isOwn: false,
  }))
  return [...own, ...given]
}

/** The same as options of a field. */
export function useBeginningOptions(beginnings: readonly Beginning[]): readonly Option<string>[] {
  const { t } = useTranslation('meetings')
  return [
    ...beginnings.map(({ key, title, length, items }) => ({
      key,
      label: title,
      hint: t('template.size', { minutes: length, parts: t('items', { count: items.length }) }),
    })),
    { key: blank, label: t('template.blank') },
  ]
}
