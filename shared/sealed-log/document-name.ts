import { limits } from './limits.ts'

/** The name under which acts, answers and opens are sealed; no document can have it. */
export const membershipName = 'membership'

const pattern = /^[a-z][a-z0-9-]{0,31}(?:\/[A-Za-z0-9_-]{1,48})?$/

/** A name an envelope may carry: a room (`assets`) or a room and an id (`text/…`). */
export const isDocumentName = (name: string): boolean =>
  name.length <= limits.documentNameChars && pattern.test(name)
