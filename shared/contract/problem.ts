import * as v from 'valibot'

/** What went wrong, for a person: `code` names a sentence in resources/locales, `values` fill it. */
export const ProblemSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,60}$/)),
  values: v.record(v.pipe(v.string(), v.maxLength(40)), v.union([v.string(), v.number()])),
})

export type Problem = Readonly<v.InferOutput<typeof ProblemSchema>>

export const problem = (code: string, values: Problem['values'] = {}): Problem => ({ code, values })

/** A command that was not carried out, and nothing of it was. Crosses the contract as its `problem`. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(code: string, values: Problem['values'] = {}, cause?: unknown) {
    super(code, { cause })
    this.name = 'Refusal'
    this.problem = problem(code, values)
  }
}
