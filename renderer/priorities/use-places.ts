import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { rankingOf } from '#shared/priorities/tally/rules.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import type { BallotField } from './ballot-field.ts'

type Option = BallotField['setup']['options'][number]

export type Places = {
  /** Options that have a place, the first one first. */
  readonly ranked: readonly Option[]
  readonly unranked: readonly Option[]
  /** Give an option a place from 1 on, the others make room; null takes its place away. `from` keeps the focus. */
  readonly place: (option: string, place: number | null, from?: Button) => void
}

/** The buttons of a row, by what stands in their `data-does`. */
export type Button = 'up' | 'down' | 'place'

/**
 * A ranked ballot while it is being filled in. Every move is said, and the focus stays with the option that moved.
 *
 * @param area around both lists, for the focus to find its way after a move
 */
export function usePlaces(
  { setup, given, onChange }: BallotField,
  area: RefObject<HTMLDivElement | null>,
): Places {
  const { t } = useTranslation('priorities')
  const announce = useAnnounce()
  const focus = useRef<{ readonly option: string; readonly from: Button } | null>(null)
  const order = rankingOf(given)
  const byId = new Map(setup.options.map((option) => [option.id, option]))

  useEffect(() => {
    if (focus.current === null) return
    const { option, from } = focus.current
    focus.current = null
    const row = area.current?.querySelector(`[data-option="${option}"]`)
    const same = row?.querySelector<HTMLElement>(`[data-does="${from}"] button:not([disabled])`)
    const any = row?.querySelector<HTMLElement>('[data-does="place"] button')
    ;(same ?? any)?.focus()
  })

  return {
    ranked: order.flatMap((id) => byId.get(id) ?? []),
    unranked: setup.options.filter(({ id }) => !(id in given)),
    place(option, place, from = 'place') {
      const others = order.filter((id) => id !== option)
      const next = place === null ? others : others.toSpliced(place - 1, 0, option)
      focus.current = { option, from }
      onChange(Object.fromEntries(next.map((id, at) => [id, at + 1])))
      const text = byId.get(option)?.text ?? ''
      announce(
        place === null
          ? t('places.none-now', { text })
          : t('places.now', { text, place: next.indexOf(option) + 1, all: next.length }),
      )
    },
  }
}
