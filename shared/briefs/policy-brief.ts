import type { NewPart } from './contract.ts'

type Begin = {
  readonly goal: string | null
  readonly decision: string | null
  readonly assets: readonly string[]
}

/** The parts a policy brief begins with: what is strong, what was decided, what is asked for, how it goes on. */
export function policyBrief({ goal, decision, assets }: Begin): readonly NewPart[] {
  const parts: NewPart[] = [
    { kind: 'heading', text: '', level: 2, usual: 'strong' },
    { kind: 'text', text: '' },
  ]
  if (assets.length > 0) parts.push({ kind: 'assets', records: [...assets] })
  if (decision !== null)
    parts.push(
      { kind: 'heading', text: '', level: 2, usual: 'decided' },
      { kind: 'decision', record: decision },
    )
  parts.push({ kind: 'ask', title: '', text: '' })
  if (goal !== null)
    parts.push(
      { kind: 'heading', text: '', level: 2, usual: 'steps' },
      { kind: 'goal', record: goal },
      { kind: 'actions', record: goal },
    )
  return [...parts, { kind: 'signature', text: '' }]
}
