import * as Y from 'yjs'
import { recordsOf } from '#shared/documents/record.ts'
import { headIn, standingOf } from './head.ts'

/** Whether nobody may write in the minutes now. The page that is given back stays open. */
export const isFinal = (document: Y.Doc): boolean => standingOf(headIn(document))?.state === 'final'

/** Whether nobody may write in this line now. */
export function isLineClosed(document: Y.Doc, id: string): boolean {
  const line = recordsOf(document, 'minutes').get(id)
  return isFinal(document) && line instanceof Y.Map && line.get('sheet') !== 'give-back'
}
