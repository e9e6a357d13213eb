import type { FindingCode } from './finding.ts'
import type { Finding } from './items.ts'

/** A finding before it has its place in the order of reading. */
export type Found = Omit<Finding, 'at'>

const keepOrNot = ['keep', 'leave-out'] as const

/** A finding that asks for no choice. */
export const plain = (
  code: FindingCode,
  standing: 'fix' | 'said',
  block: string | null,
  subject = '',
): Found => ({ key: `${code}/${block ?? 'brief'}`, code, block, subject, standing, choices: [] })

/** Typed words that name what is only for the coalition. `place` is a part's id, or `title` or `lead`. */
export const named = (block: string | null, place: string, asset: string, name: string): Found => ({
  key: `name-in-text/${place}/${asset}`,
  code: 'name-in-text',
  block,
  subject: name,
  standing: 'needed',
  choices: [...keepOrNot],
})

/** The same finding as one that a person may decide about; `standing` says what happens until then. */
export const asked = (found: Found, standing: 'needed' | 'keep' | 'leave-out'): Found => ({
  ...found,
  standing,
  choices: [...keepOrNot],
})
