import { type CountMethod, lookOf, type Look } from './methods.ts'
import { tieRules, type TieRule } from './round-shapes.ts'

const morePeople: Readonly<Record<Look, string>> = {
  dots: 'most-people',
  answer: 'most-people',
  ticks: 'most-people',
  scores: 'most-people-score',
  places: 'most-people-ranked',
}

/** The ending of a tie rule's key of words: what "more people" did depends on the ballot. */
export const tieKey = (method: CountMethod, tie: TieRule): string =>
  tie === 'most-people' ? morePeople[lookOf(method)] : tie

/** The rules that can tell options apart under a method. */
export const tieRulesFor = (method: CountMethod): readonly TieRule[] =>
  method === 'approval' ? tieRules.filter((tie) => tie !== 'most-people') : tieRules
