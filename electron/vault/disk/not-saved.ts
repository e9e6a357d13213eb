import { Refusal } from '#shared/contract/problem.ts'
import { asDiskProblem, type DiskProblem } from './file-error.ts'

/** A write that did not become durable. What was to be written is still only in memory. */
export class NotSaved extends Refusal {
  declare readonly problem: DiskProblem

  constructor(problem: DiskProblem, cause?: unknown) {
    super(problem.code, problem.values, cause)
    this.name = 'NotSaved'
  }
}

/** Whatever a write to `file` threw, as NotSaved. */
export function asNotSaved(thrown: unknown, file: string): NotSaved {
  return thrown instanceof NotSaved ? thrown : new NotSaved(asDiskProblem(thrown, file), thrown)
}
