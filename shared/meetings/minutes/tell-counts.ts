import { hideSmall } from '#shared/assets/inventory/hide-small.ts'
import { fewestInRoom } from '#shared/assets/inventory/inventory.ts'
import type { BriefVoice } from '#shared/briefs/voice.ts'
import { tellingOfFew } from './few-people.ts'

export type Took = {
  readonly gave: number
  readonly passed: number
  /** How many of both together on paper. */
  readonly paper: number
}

/** How numbers of people are told: none below what the settings say, and none that would tell one of those. */
export type Told = {
  readonly sentence: string
  /** Of the parts asked about, in their order: in words. */
  readonly parts: readonly string[]
  /** Numbers among all of these that tell of few people. */
  readonly few: readonly number[]
}

const isSmall = (count: number): boolean => count > 0 && count < fewestInRoom

/** What was counted: people who were in the room, devices, or cards. */
export type Counted = 'took' | 'devices' | 'cards'

/**
 * How many took part; passing is taking part, and paper counts like a phone. How many passed, and how many used paper, is
 * told only where neither it nor the rest is small.
 */
export function tellTook(took: Took, { t }: BriefVoice, counted: Counted = 'took'): string {
  const { gave, passed, paper } = took
  const count = gave + passed
  if (count === 0) return t('took-none')
  if (isSmall(count)) return t('took-few')
  return [
    t(counted, { count }),
    ...(mayTell(paper, count) ? [t('on-paper', { count: paper })] : []),
    ...(mayTell(passed, count) ? [t('passed', { count: passed })] : []),
  ].join(' ')
}

const mayTell = (part: number, whole: number): boolean =>
  part > 0 && !isSmall(part) && !isSmall(whole - part)

/** Which of these numbers tell of few people who are not among them. */
export function leftOver(took: Took): readonly number[] {
  const count = took.gave + took.passed
  const parts = [took.paper, took.passed].filter((part) => mayTell(part, count))
  return tellingOfFew(
    parts.map((part) => ({ number: part, people: part })),
    count,
  )
}

/** How many gave each answer. The sum is told only where it does not give away what is hidden. */
export function tellAnswers(counts: readonly number[], took: Took, voice: BriefVoice): Told {
  const { t, number } = voice
  const { gave, passed } = took
  const { cells, total } = hideSmall([...counts, passed], gave + passed, fewestInRoom)
  const parts = cells
    .slice(0, counts.length)
    .map((cell) => (cell === null ? t('few') : number(cell)))
  const isHidden = total === null && !isSmall(gave + passed) && gave + passed > 0
  const few = [
    ...(isHidden ? [] : leftOver(took)),
    ...tellingOfFew(
      cells.flatMap((cell) => (cell === null ? [] : [{ number: cell, people: cell }])),
      total,
    ),
  ]
  return { sentence: isHidden ? t('took-untold') : tellTook(took, voice), parts, few }
}
