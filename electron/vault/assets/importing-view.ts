import { coalitionOf, type Opener } from '../call.ts'
import { keyedView } from '../coalition/one-item-view.ts'

/** The import under way on this computer, for its progress bar. */
export const importingView: Opener<'assets/importing'> = (call) => {
  const { imports } = coalitionOf(call)
  return keyedView(
    () => new Map(imports.now === null ? [] : [['importing', imports.now]]),
    [(refresh) => imports.changed.on(refresh)],
  )
}
