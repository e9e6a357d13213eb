import type { Searched } from '#shared/search/searched.ts'
import type { Comment } from './comment.ts'

/** Comments are found with the record they are about. */
export const searchedComments: Searched<Comment> = {
  text: 'words',
  record: { not: 'elsewhere' },
  inMap: { not: 'mark' },
  inField: { not: 'mark' },
  settled: { not: 'mark' },
}
