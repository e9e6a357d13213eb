/** The number beside an answer on paper, which keys it in: its own, or its place from 1. */
export const scaleNumber = (answers: readonly string[], answer: string): string =>
  answers.every((one) => /^\d$/.test(one)) ? answer : String(answers.indexOf(answer) + 1)
