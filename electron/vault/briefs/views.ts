import { briefsViewersWith } from '#shared/briefs/views.ts'
import { coalitionOf, type Opener } from '../call.ts'
import { photoShelfOf } from './photo-shelf.ts'

/** A brief; whether the bytes of its photos have come is known by this computer only. */
export const briefView: Opener<'briefs/one'> = (call, params) => {
  const { space } = coalitionOf(call)
  return briefsViewersWith(photoShelfOf(space))['briefs/one'](space.shelf(), params)
}

/** What the check before it leaves finds, photos included. */
export const briefCheckView: Opener<'briefs/check'> = (call, params) => {
  const { space } = coalitionOf(call)
  return briefsViewersWith(photoShelfOf(space))['briefs/check'](space.shelf(), params)
}
