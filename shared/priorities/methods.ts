import * as v from 'valibot'
import type { Scale } from './scales.ts'

/** Ways to choose between options. The last three count the same ranked ballots. */
export const choiceMethods = [
  'dots',
  'approval',
  'score',
  'star',
  'instant-runoff',
  'borda',
  'schulze',
] as const

/** Ways to answer a proposal in a round. */
export const answerMethods = ['consent', 'gradients'] as const
export type AnswerMethod = (typeof answerMethods)[number]

/** Ways to count a round. */
export const methods = [...choiceMethods, ...answerMethods] as const
export const MethodSchema = v.picklist(methods)
export type Method = (typeof methods)[number]

export const rankedMethods = ['instant-runoff', 'borda', 'schulze'] as const
export type RankedMethod = (typeof rankedMethods)[number]

/** Ways to count the same scores. */
export const scoredMethods = ['score', 'star'] as const
export type ScoredMethod = (typeof scoredMethods)[number]

export const isScored = (method: CountMethod): method is ScoredMethod =>
  scoredMethods.some((scored) => scored === method)

export const isRanked = (method: CountMethod): method is RankedMethod =>
  rankedMethods.some((ranked) => ranked === method)

/** The highest score one option can get from one person; the lowest is 0. */
export const mostPoints = 5

/** Whatever can be counted: options, or answers to one question. */
export type CountMethod = Method | Scale

/** What people put beside an option: dots, a tick, a score or a place; or their answer. */
export type Look = 'dots' | 'ticks' | 'scores' | 'places' | 'answer'

export function lookOf(method: CountMethod): Look {
  switch (method) {
    case 'dots':
      return 'dots'
    case 'approval':
      return 'ticks'
    case 'score':
    case 'star':
      return 'scores'
    case 'instant-runoff':
    case 'borda':
    case 'schulze':
      return 'places'
    case 'consent':
    case 'gradients':
    case 'fist-to-five':
    case 'temperature':
      return 'answer'
  }
}
