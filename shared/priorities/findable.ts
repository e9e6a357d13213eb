import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { findableRecords, readingsOf } from '#shared/search/findable-records.ts'
import { type FindableSource, joinedSources, keyOf } from '#shared/search/findable.ts'
import { readDecision } from './decision.ts'
import { readIdea, type Idea } from './idea.ts'
import { mapsOn } from './maps.ts'
import { readRound, type Round } from './round.ts'
import type { Decision } from './shapes.ts'
import { readTheme, type Theme } from './theme.ts'
import { readWeighing, type Weighing } from './weighing.ts'

/** Ideas, themes, weighings, rounds and decisions as search reads them. Ballots are nobody's to find. */
export function findablePriorities(shelf: Shelf): FindableSource {
  const maps = mapsOn(shelf)
  return joinedSources([
    findableRecords<Idea>(shelf, {
      kind: 'idea',
      readings: readingsOf(liveRecords(maps.ideas, readIdea)),
      show: ({ text, from, theme, archived }) => ({
        title: text,
        near: [from],
        parent: theme === null ? null : keyOf('theme', theme),
        archived,
      }),
    }),
    findableRecords<Theme>(shelf, {
      kind: 'theme',
      readings: readingsOf(liveRecords(maps.themes, readTheme)),
      show: ({ name, about, archived }) => ({ title: name, words: [about], archived }),
    }),
    findableRecords<Weighing>(shelf, {
      kind: 'weighing',
      readings: readingsOf(liveRecords(maps.weighings, readWeighing)),
      show: ({ question, options, archived }) => ({
        title: question,
        words: options.map(({ text }) => text),
        archived,
      }),
    }),
    findableRecords<Round>(shelf, {
      kind: 'round',
      readings: readingsOf(
        liveRecords(maps.rounds, (id, stored) => readRound(id, stored, shelf.authorOf)),
      ),
      show: ({ setup, archived }) => ({
        title: setup.question,
        words: setup.options.map(({ text }) => text),
        archived,
      }),
    }),
    findableRecords<Decision>(shelf, {
      kind: 'decision',
      readings: readingsOf(liveRecords(maps.decisions, readDecision)),
      show: ({ question, outcome, reasons, concerns }) => ({
        title: question,
        near: outcome.map(({ text }) => text),
        words: [reasons, ...concerns.map(({ text }) => text)],
      }),
    }),
  ])
}
