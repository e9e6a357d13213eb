/** What is measured in turns: each call is one run and returns what it cost, in the row's unit. */
export interface Bench {
  readonly ours: () => number | Promise<number>
  /** The same work done another way, measured right after `ours`, so that both meet the same machine. */
  readonly beside?: () => number | Promise<number>
  /** What one figure cannot say, printed below the table; fails where the work was not done as it should. */
  readonly note?: () => string | Promise<string>
  readonly close?: () => void | Promise<void>
}

/**
 * One row of `npm run bench`. Rows are bundled before they run, so paths start from `process.cwd()`,
 * which is the repository's top, and never from `import.meta`.
 */
export interface BenchRow {
  /** What is measured, in the words of the README's table. */
  readonly name: string
  readonly unit: 'ms' | 'bytes' | 'nodes'
  /** What stands beside, in a few words; absent where the row has no counterpart. */
  readonly besideName?: string
  /** `ours / beside` at most (1/100 for "a hundred times cheaper"), or `ours` at most in the row's unit; absent: an indication only. */
  readonly goal?: { readonly ratio: number } | { readonly most: number }
  /** Runs that count, at least 5, which is also the usual number; one more is made first and thrown away. */
  readonly runs?: number
  /** It runs what `npm run build` makes, which is made anew before. */
  readonly isOfTheBuild?: true
  readonly prepare: () => Bench | Promise<Bench>
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
