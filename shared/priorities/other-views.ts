import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords, type LiveRecords } from '#shared/documents/live-records.ts'
import { readCriterion } from './criterion.ts'
import { readDecision, writtenOtherwise } from './decision.ts'
import { readIdea } from './idea.ts'
import { archivedKinds, type ArchivedItem, type DecisionItem } from './items.ts'
import { mapsOn } from './maps.ts'
import { readRound } from './round.ts'
import type { Decision } from './shapes.ts'
import { readTheme } from './theme.ts'
import { readWeighing } from './weighing.ts'

/** All decisions ever recorded, each with the ones that took its place. */
export function viewDecisions(shelf: Shelf): LiveView<DecisionItem> {
  const decisions = liveRecords<Decision & Pick<DecisionItem, 'apart'>>(
    mapsOn(shelf).decisions,
    (id, stored) => {
      const decision = readDecision(id, stored)
      const apart = writtenOtherwise(id, stored)
      return (
        decision && {
          ...decision,
          apart: apart.map(({ outcome, by }) => ({ outcome: outcome.map(({ text }) => text), by })),
        }
      )
    },
  )
  const listeners = createListeners<DecisionItem>()
  const replacedBy = new Map<string, Set<string>>()
  const replaces = new Map<string, string>()

  const itemOf = (id: string): [string, DecisionItem][] => {
    const decision = decisions.get(id)
    if (decision === undefined) return []
    return [[id, { id, ...decision, replacedBy: [...(replacedBy.get(id) ?? [])].toSorted() }]]
  }
  const link = (id: string, replaced: string | null): string | undefined => {
    const before = replaces.get(id)
    if (before !== undefined) replacedBy.get(before)?.delete(id)
    replaces.delete(id)
    if (replaced === null || replaced === id) return before
    replaces.set(id, replaced)
    const later = replacedBy.get(replaced) ?? new Set<string>()
    replacedBy.set(replaced, later.add(id))
    return replaced
  }

  for (const [id, decision] of decisions.items()) link(id, decision.replaces)
  const stop = decisions.subscribe(({ set, gone }) => {
    const touched = new Set(set.map(([id]) => id))
    for (const [id, decision] of set) touched.add(link(id, decision.replaces) ?? id)
    for (const id of gone) touched.add(link(id, null) ?? id)
    listeners.publish({ set: [...touched].flatMap(itemOf), gone })
  })

  return {
    *items() {
      for (const [id] of decisions.items()) yield* itemOf(id)
    },
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      stop()
      decisions.close()
    },
  }
}

/** What was archived, to see and to restore, under `<kind>/<id>`. */
export function viewArchived(shelf: Shelf): LiveView<ArchivedItem> {
  const maps = mapsOn(shelf)
  const sources: readonly LiveRecords<ArchivedItem & { readonly archived: boolean }>[] = [
    liveRecords(maps.ideas, (id, stored) => {
      const idea = readIdea(id, stored)
      return idea && { ...idea, kind: 'idea' }
    }),
    liveRecords(maps.themes, (id, stored) => {
      const theme = readTheme(id, stored)
      return theme && { ...theme, kind: 'theme', text: theme.name }
    }),
    liveRecords(maps.rounds, (id, stored) => {
      const round = readRound(id, stored, shelf.authorOf)
      if (round === null) return null
      const { question: text, by, at } = round.setup
      return { kind: 'round', id, text, by, at, archived: round.archived }
    }),
    liveRecords(maps.weighings, (id, stored) => {
      const weighing = readWeighing(id, stored)
      return weighing && { ...weighing, kind: 'weighing', text: weighing.question }
    }),
    liveRecords(maps.criteria, (id, stored) => {
      const criterion = readCriterion(id, stored)
      return criterion && { ...criterion, kind: 'criterion' }
    }),
  ]
  const listeners = createListeners<ArchivedItem>()
  const shown = new Map<string, ArchivedItem>()

  const place = (record: ArchivedItem & { readonly archived: boolean }) => {
    const { kind, id, text, by, at, archived } = record
    const key = `${kind}/${id}`
    const had = shown.delete(key)
    if (archived) shown.set(key, { kind, id, text, by, at })
    return { key, had }
  }
  for (const source of sources) for (const [, record] of source.items()) place(record)
  const stop = sources.map((source, at) =>
    source.subscribe(({ set, gone }) => {
      const placed = set.map(([, record]) => place(record))
      const kind = archivedKinds[at] ?? 'idea'
      const lost = gone.map((id) => `${kind}/${id}`).filter((key) => shown.delete(key))
      const now = placed.map(({ key }) => [key, shown.get(key)] as const)
      listeners.publish({
        set: now.flatMap(([key, item]) => (item === undefined ? [] : [[key, item] as const])),
        gone: [
          ...placed.filter(({ key, had }) => had && !shown.has(key)).map(({ key }) => key),
          ...lost,
        ],
      })
    }),
  )

  return {
    items: () => shown.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      for (const unsubscribe of stop) unsubscribe()
      for (const source of sources) source.close()
    },
  }
}
