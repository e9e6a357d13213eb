import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownItem } from '#shared/meetings/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { isolated } from '#renderer/meetings/isolated.ts'

export type Minutes = {
  /** What the last change did to other items; null where it did nothing to them. */
  readonly said: string | null
  readonly set: (item: ShownItem, minutes: number) => Promise<void>
  readonly forget: () => void
}

/** Gives items another length, and says in one sentence what that took from others. */
export function useMinutes(meeting: string, items: readonly ShownItem[]): Minutes {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const format = useFormat()
  const [said, setSaid] = useState<string | null>(null)
  const titleOf = (id: string) => isolated(items.find((item) => item.id === id)?.title ?? '')
  const set = async (item: ShownItem, minutes: number) => {
    if (minutes === item.minutes) return
    const input = { meeting, id: item.id, minutes }
    const done = await act('meetings/set-minutes', input)
    if (!done.done) return
    const { taken, over } = done.output
    if (taken.length === 0 && over === 0) {
      setSaid(null)
      return
    }
    const later = items.slice(items.findIndex(({ id }) => id === item.id) + 1)
    const gave = taken.map((one) =>
      t('moved.from', { minutes: one.minutes, title: titleOf(one.id) }),
    )
    const title = titleOf(item.id)
    const sentences = [
      t('moved.more', { count: minutes - item.minutes, title }),
      ...(gave.length > 0 ? [t('moved.took', { list: format.list(gave) })] : []),
      ...(over > 0 ? [t('moved.over', { count: over })] : []),
      ...(later.some(({ locked }) => locked) ? [t('moved.locks')] : []),
    ]
    setSaid(sentences.join(' '))
  }
  const forget = useCallback(() => {
    setSaid(null)
  }, [])
  return { said, set, forget }
}
