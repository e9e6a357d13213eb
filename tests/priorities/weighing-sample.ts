import type { MemoryVault } from '../support/memory-vault.ts'

const options = [
  'After-school circle',
  'Warm-room network',
  'Youth apprenticeships',
  'Garden healing path',
]

/** Scores in the order of the options; null is still open. */
const criteria: readonly {
  readonly text: string
  readonly weight: number
  readonly equity?: boolean
  readonly scores: readonly (number | null)[]
}[] = [
  { text: 'Helps those carrying the most', weight: 5, equity: true, scores: [2, 5, 3, 1] },
  { text: 'Builds on a strength we have', weight: 4, scores: [4, 3, 3, 4] },
  { text: 'Can begin within 90 days', weight: 3, scores: [5, 3, 1, 3] },
  { text: 'We can keep it going', weight: 2, scores: [4, 3, 2, null] },
]

/** A weighing whose equity criterion turns the order. */
export async function fillWeighing({ link, desk }: MemoryVault): Promise<string> {
  const { id } = await link.run('priorities/add-weighing', {
    question: 'What matters most in these four?',
    options: options.map((text) => ({ text })),
  })
  const stored = desk.read('priorities').getMap('weighings').get(id)
  const ids = optionIds(stored)
  for (const { scores, ...words } of criteria) {
    const criterion = await link.run('priorities/add-criterion', { weighing: id, ...words })
    for (const [at, score] of scores.entries())
      if (score !== null)
        await link.run('priorities/score-criterion', {
          id: criterion.id,
          option: ids[at] ?? '',
          score,
        })
  }
  return id
}

function optionIds(stored: unknown): readonly string[] {
  const { options: all } = (stored as { toJSON: () => unknown }).toJSON() as {
    readonly options: readonly { readonly id: string }[]
  }
  return all.map(({ id }) => id)
}
