import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { findableRecords, movedBy, readingsOf } from '#shared/search/findable-records.ts'
import { type FindableSource, joinedSources, keyOf } from '#shared/search/findable.ts'
import { allWords, collected } from '#shared/search/searched.ts'
import { readCriterion } from './criterion.ts'
import { readDecision } from './decision.ts'
import { readIdea, type Idea } from './idea.ts'
import { mapsOn } from './maps.ts'
import { readRound, type Round } from './round.ts'
import {
  searchedCriteria,
  searchedDecisions,
  searchedIdeas,
  searchedRounds,
  searchedThemes,
  searchedWeighings,
} from './searched.ts'
import type { Decision } from './shapes.ts'
import { readTheme, type Theme } from './theme.ts'
import { readWeighing, type Weighing } from './weighing.ts'

/** Ideas, themes, weighings with their criteria, rounds and decisions as search reads them. Ballots are nobody's to find. */
export function findablePriorities(shelf: Shelf): FindableSource {
  const maps = mapsOn(shelf)
  const weighings = liveRecords(maps.weighings, readWeighing)
  const criteria = liveRecords(maps.criteria, readCriterion)
  const criteriaOf = (id: string) =>
    [...criteria.items()].flatMap(([, criterion]) =>
      criterion.weighing === id && !criterion.archived ? allWords(criterion, searchedCriteria) : [],
    )
  return joinedSources([
    findableRecords<Idea>(shelf, {
      kind: 'idea',
      readings: readingsOf(liveRecords(maps.ideas, readIdea)),
      show: (idea) => ({
        ...collected(idea, searchedIdeas),
        parent: idea.theme === null ? null : keyOf('theme', idea.theme),
        archived: idea.archived,
      }),
    }),
    findableRecords<Theme>(shelf, {
      kind: 'theme',
      readings: readingsOf(liveRecords(maps.themes, readTheme)),
      show: (theme) => ({ ...collected(theme, searchedThemes), archived: theme.archived }),
    }),
    findableRecords<Weighing>(shelf, {
      kind: 'weighing',
      readings: movedBy(readingsOf(weighings), (moved) => {
        criteria.subscribe(({ set }) => {
          moved(set.map(([, { weighing }]) => weighing))
        })
      }),
      show: (weighing, id) => {
        const own = collected(weighing, searchedWeighings)
        const words = [...own.words, ...criteriaOf(id)]
        return { ...own, words, archived: weighing.archived }
      },
    }),
    findableRecords<Round>(shelf, {
      kind: 'round',
      readings: readingsOf(
        liveRecords(maps.rounds, (id, stored) => readRound(id, stored, shelf.authorOf)),
      ),
      show: (round) => ({
        ...collected(round, searchedRounds),
        title: round.setup.question,
        archived: round.archived,
      }),
    }),
    findableRecords<Decision>(shelf, {
      kind: 'decision',
      readings: readingsOf(liveRecords(maps.decisions, readDecision)),
      show: (decision) => collected(decision, searchedDecisions),
    }),
  ])
}
