import * as v from 'valibot'
import type * as Y from 'yjs'
import { HexIdSchema, KeyIdSchema, LineSchema } from '#shared/contract/values.ts'
import { isReadable } from './people-document.ts'

/** For each root map of the document `people`: can this version read what stands under a key? */
export const peopleReaders = {
  about: (key: string, map: Y.Map<unknown>) => key === 'name' && v.is(LineSchema, map.get(key)),
  people: isReadable(HexIdSchema, 'person'),
  devices: isReadable(KeyIdSchema, 'device'),
  invites: isReadable(KeyIdSchema, 'invite'),
} as const
