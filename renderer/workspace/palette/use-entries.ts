import { Lightbulb } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { NamedRecord } from '#shared/search/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useAsk } from '../asked.ts'
import { deedEntry, type EntryGroup, fittingDeeds, foundGroups, recordEntry } from './entries.ts'
import { placeOfRecord } from './place-of.ts'
import { readRecent } from './recent.ts'
import { useDeeds } from './use-deeds.ts'
import { useFound, useNamed } from './use-found.ts'

export type Entries = {
  readonly groups: readonly EntryGroup[]
  /** How many records were found in all; null while nothing is looked for or the answer is on its way. */
  readonly count: number | null
}

const doings = 'do/'

/** What the palette lists for what was typed: recent things at first, then what was found by area, then what can be done. */
export function useEntries(coalition: string, typed: string): Entries {
  const { t } = useTranslation(['palette', 'workspace'])
  const [, navigate] = useLocation()
  const ask = useAsk()
  const act = useAct('priorities')
  const query = typed.trim()
  const [recent] = useState(() => readRecent(coalition))
  const [recentRecords] = useState(() => recent.filter((key) => !key.startsWith(doings)))
  const named = useNamed(recentRecords)
  const deeds = useDeeds(coalition)
  const answer = useFound(typed)

  return useMemo(() => {
    const open = (record: NamedRecord) => () => {
      const { to, ask: asked } = placeOfRecord(record)
      if (asked !== null) ask(asked)
      navigate(to)
    }
    const recentEntries = recent.flatMap((key) => {
      const deed = deeds.find((one) => `${doings}${one.key}` === key)
      if (deed !== undefined) return [deedEntry(deed)]
      const record = named.find(({ kind, id }) => `${kind}/${id}` === key)
      return record === undefined ? [] : [recordEntry(t, record, '', open(record))]
    })
    const isRecent = new Set(recentEntries.map(({ key }) => key))
    const toDo = fittingDeeds(deeds, query).filter(({ key }) => query !== '' || !isRecent.has(key))
    const writeIdea = {
      key: 'write-idea',
      label: t('do.write-idea', { words: query.slice(0, 200) }),
      icon: Lightbulb,
      run: () =>
        void act(
          'priorities/add-idea',
          { text: query.slice(0, 200) },
          { say: t('idea-added'), undo: true },
        ),
    }
    const groups = [
      ...(query === ''
        ? [{ key: 'recent', title: t('group.recent'), entries: recentEntries }]
        : []),
      ...foundGroups(t, answer.found, (found) => recordEntry(t, found, found.excerpt, open(found))),
      {
        key: 'do',
        title: t('group.do'),
        entries: query === '' ? toDo : [...toDo, { ...deedEntry(writeIdea), isKept: false }],
      },
    ].filter(({ entries }) => entries.length > 0)
    const rooms = new Map(answer.found.map(({ room, of }) => [room, of]))
    const total = [...rooms.values()].reduce((sum, of) => sum + of, 0)
    return { groups, count: query === '' || !answer.isNow ? null : total }
  }, [t, navigate, ask, act, query, recent, named, deeds, answer.found, answer.isNow])
}
