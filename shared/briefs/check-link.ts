import { asked, type Found, plain } from './found.ts'
import type { ShownBlock, ShownLink } from './items.ts'
import type { LinkedPhoto, LinkedRecord } from './linked.ts'
import { wordsOfPhoto } from './page-photo.ts'
import { turnoutToTell } from './small-counts.ts'
import { stampOf } from './stamp.ts'

/** What there is to know about a link before what it shows leaves the group. */
export function findingsOfLink(block: ShownBlock, link: ShownLink): readonly Found[] {
  const { id, state, name, record } = link
  const about = (found: Found): Found => ({
    ...found,
    key: `${found.code}/${block.id}/${id}`,
    subject: name,
  })
  if (state === 'missing' || record === null) return [about(plain('missing', 'said', block.id))]
  if (state === 'archived')
    return [about(plain(isTakenOff(record) ? 'photo-taken-off' : 'put-away', 'said', block.id))]
  const found = [...ofRecord(block, record)].map(about)
  const { changed } = link
  if (changed.length === 0) return found
  const since = about(asked(plain('changed', 'said', block.id), 'needed'))
  return [{ ...since, key: `${since.key}/${stampOf(changed)}` }, ...found]
}

const isTakenOff = (record: LinkedRecord): boolean => record.kind === 'photo' && record.takenOff

function* ofRecord(block: ShownBlock, record: LinkedRecord): Generator<Found> {
  switch (record.kind) {
    case 'goal':
    case 'actions':
      return
    case 'asset':
      if (record.audience === 'coalition')
        yield asked(plain('coalition-only', 'said', block.id), 'leave-out')
      if (record.coarse && (block.kind === 'assets' || block.kind === 'map'))
        yield plain('place-hidden', 'said', block.id)
      else if (record.place === null && block.kind === 'map')
        yield plain('place-missing', 'said', block.id)
      return
    case 'photo':
      yield* ofPhoto(block, record)
      return
    case 'decision':
      if (record.replaced) yield asked(plain('replaced', 'said', block.id), 'needed')
      if (record.count !== null && turnoutToTell(record.count).tell === 'few')
        yield plain('few-people', 'said', block.id)
  }
}

/** Of what it cannot leave without, nothing but leaving it out is offered: the rest is put right elsewhere. */
function* ofPhoto(block: ShownBlock, { audience, coarse, bytes }: LinkedPhoto): Generator<Found> {
  const without = (found: Found): Found => ({
    ...asked(found, 'needed'),
    choices: ['leave-out'],
  })
  if (audience === 'coalition') yield asked(plain('coalition-only', 'said', block.id), 'leave-out')
  if (coarse) yield asked(plain('photo-private', 'said', block.id), 'needed')
  if (bytes !== 'here')
    yield without(plain(bytes === 'away' ? 'photo-away' : 'photo-broken', 'said', block.id))
  if (block.kind === 'photo' && wordsOfPhoto(block).alt === '')
    yield without(plain('photo-words-missing', 'said', block.id))
}
