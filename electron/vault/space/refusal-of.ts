import { Refusal } from '#shared/contract/problem.ts'
import type { WriteProblem } from '#shared/sealed-log/replica/news.ts'

/** What people are told when something could not be written. */
export function refusalOf(why: WriteProblem): Refusal {
  if (why === 'newer') return new Refusal('written-by-newer-app')
  return new Refusal(why === 'not-in' || why === 'no-authority' ? 'not-allowed' : 'too-large')
}
