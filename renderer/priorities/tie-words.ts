import { lookOf, type Look, type Method } from '#shared/priorities/methods.ts'
import { tieRules, type TieRule } from '#shared/priorities/round-shapes.ts'

const morePeople: Readonly<Record<Look, string>> = {
  dots: 'most-people',
  ticks: 'most-people',
  scores: 'most-people-score',
  places: 'most-people-ranked',
}

/** The ending of a tie rule's key of words: what "more people" did depends on the ballot. */
export const tieKey = (method: Method, tie: TieRule): string =>
  tie === 'most-people' ? morePeople[lookOf(method)] : tie

/** The rules that can tell options apart under a method. */
export const tieRulesFor = (method: Method): readonly TieRule[] =>
  method === 'approval' ? tieRules.filter((tie) => tie !== 'most-people') : tieRules
