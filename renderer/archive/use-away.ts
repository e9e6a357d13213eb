import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import type { ViewState } from '#renderer/store/view.ts'

export const archivedRooms = ['assets', 'priorities', 'plans', 'meetings', 'briefs'] as const
export type ArchivedRoom = (typeof archivedRooms)[number]

export type AwayKind =
  | 'asset'
  | 'link'
  | 'idea'
  | 'theme'
  | 'round'
  | 'weighing'
  | 'criterion'
  | 'goal'
  | 'way'
  | 'objective'
  | 'action'
  | 'meeting'
  | 'template'
  | 'brief'

/** Something that was put away, whichever room it is from. */
export type Away = {
  readonly room: ArchivedRoom
  readonly kind: AwayKind
  readonly id: string
  readonly title: string
  /** Who put it away and when; null where that was not written down. */
  readonly mark: { readonly by: string; readonly at: number } | null
  /** How many others went along and come back with it. */
  readonly along: number
}

export type AllAway = { readonly state: ViewState; readonly away: readonly Away[] }

/** What was put away in every room, the newest first; what has no date comes last. */
export function useAway(): AllAway {
  const { t } = useTranslation('asset-links')
  const assets = useView('assets/archived', {})
  const links = useView('assets/links-archived', {})
  const priorities = useView('priorities/archived', {})
  const plans = useView('plans/archived', {})
  const meetings = useView('meetings/list', {})
  const templates = useView('meetings/templates', {})
  const briefs = useView('briefs/list', {})
  const states = [
    useViewState(assets),
    useViewState(links),
    useViewState(priorities),
    useViewState(plans),
    useViewState(meetings),
    useViewState(templates),
    useViewState(briefs),
  ]
  const assetItems = useViewItems(assets)
  const linkItems = useViewItems(links)
  const priorityItems = useViewItems(priorities)
  const planItems = useViewItems(plans)
  const meetingItems = useViewItems(meetings)
  const templateItems = useViewItems(templates)
  const briefItems = useViewItems(briefs)

  const away = useMemo(() => {
    const all: Away[] = [
      ...assetItems.map(({ id, name, archived }): Away => ({
        room: 'assets',
        kind: 'asset',
        id,
        title: name,
        mark: archived,
        along: 0,
      })),
      ...linkItems.map(({ id, kind, from, to, archived }): Away => ({
        room: 'assets',
        kind: 'link',
        id,
        title: t('sentence', { from: from.name, way: t(`way.${kind}`), to: to.name }),
        mark: archived,
        along: 0,
      })),
      ...priorityItems.map(({ kind, id, text }): Away => ({
        room: 'priorities',
        kind,
        id,
        title: text,
        mark: null,
        along: 0,
      })),
      ...planItems.map(({ kind, id, text, archived, along }): Away => ({
        room: 'plans',
        kind,
        id,
        title: text,
        mark: archived,
        along,
      })),
      ...meetingItems.flatMap(({ id, title, archived }): Away[] =>
        archived === null
          ? []
          : [{ room: 'meetings', kind: 'meeting', id, title, mark: archived, along: 0 }],
      ),
      ...templateItems.flatMap(({ id, name, archived }): Away[] =>
        archived === null
          ? []
          : [{ room: 'meetings', kind: 'template', id, title: name, mark: archived, along: 0 }],
      ),
      ...briefItems.flatMap(({ id, title, archived }): Away[] =>
        archived === null
          ? []
          : [{ room: 'briefs', kind: 'brief', id, title, mark: archived, along: 0 }],
      ),
    ]
    return all.sort((a, b) => (b.mark?.at ?? 0) - (a.mark?.at ?? 0))
  }, [t, assetItems, linkItems, priorityItems, planItems, meetingItems, templateItems, briefItems])

  const trouble = states.find((state) => typeof state === 'object')
  const state = trouble ?? (states.includes('loading') ? 'loading' : 'ready')
  return { state, away }
}
