import type { DraftedOnce } from './source.ts'

export const drawnUp = (
  from: string,
  text: string,
  counts = false,
  few: readonly number[] = [],
): DraftedOnce => ({
  from,
  kind: 'text',
  counts,
  few,
  text,
})

/** Lines below a heading; nothing where there are none. */
export const headed = (
  from: string,
  text: string,
  lines: readonly DraftedOnce[],
): readonly DraftedOnce[] =>
  lines.length === 0 ? [] : [{ from, kind: 'heading', counts: false, few: [], text }, ...lines]
