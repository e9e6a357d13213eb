import { readAsset } from '#shared/assets/asset.ts'
import { storedAssets } from '#shared/assets/stored.ts'
import { watchDocuments } from '#shared/briefs/watching.ts'
import type { Viewers } from '#shared/contract/handlers.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { readAction } from '#shared/plans/action.ts'
import { mapsOn as plansOn } from '#shared/plans/maps.ts'
import { readDecision } from '#shared/priorities/decision.ts'
import { mapsOn as prioritiesOn } from '#shared/priorities/maps.ts'
import { meetingDocument, meetingsIn } from '../maps.ts'
import { type Meeting, readMeeting } from '../meeting.ts'
import { boxesOn } from '../boxes.ts'
import { phonesOn } from '../kept.ts'
import { alikeOnMap } from './alike-on-map.ts'
import { attendedIn, attendedKey, phonesTold, readAttended } from './attended.ts'
import { agreedOn, decidedOn } from './brought.ts'
import { carriedId } from './carried-id.ts'
import type { carryViews } from './contract.ts'
import type { Brought } from './items.ts'
import { namedOn } from './strengths.ts'

type OnMap = ReturnType<typeof alikeOnMap>

/** What a meeting brought, and what of it is carried on. */
export const carryViewers: Viewers<typeof carryViews> = {
  'meetings/brought': (shelf, { id }) => {
    const onMap = alikeOnMap(shelf)
    const meeting = () => readMeeting(id, meetingsIn(shelf.read('meetings')).get(id))
    return watchDocuments<Brought>(
      shelf,
      // An id nobody knows opens no document: it comes from outside and may be anything.
      () =>
        meeting() === null
          ? ['meetings']
          : ['meetings', meetingDocument(id), 'priorities', 'plans'],
      () => {
        const held = meeting()
        return held === null ? [] : [...broughtBy(shelf, held, onMap)]
      },
      onMap.subscribe,
    )
  },
}

function* broughtBy(shelf: Shelf, meeting: Meeting, onMap: OnMap): Generator<[string, Brought]> {
  const { id: of, title } = meeting
  const attended = readAttended(attendedIn(shelf.read(meetingDocument(of))).get(attendedKey))
  const counted = attended && {
    sectors: attended.sectors.map(({ name, count }) => ({ name, count })),
    total: attended.total,
  }
  yield [
    'came',
    { kind: 'came', place: 0, phones: phonesTold(phonesOn(shelf, of), attended), counted },
  ]
  const { decisions } = prioritiesOn(shelf)
  for (const [place, one] of decidedOn(shelf, of, title).entries()) {
    const { id, question, outcome, open, concerns, review, count, anew } = one
    const decision = carriedId('decision', of, id)
    const isThere = readDecision(decision, decisions.get(decision)) !== null
    const took = count && { of: count.of, gave: count.gave, passed: count.passed, anew }
    yield [
      `decision ${id}`,
      {
        kind: 'decision',
        id,
        place,
        record: isThere ? { id: decision, away: false } : null,
        question,
        outcome: [...outcome],
        open,
        concerns: concerns.length,
        review,
        took,
      },
    ]
  }
  const { actions } = plansOn(shelf)
  for (const [place, { id, text, who, due }] of agreedOn(shelf, of).entries()) {
    const key = carriedId('action', of, id)
    const record = recordOf(key, readAction(key, actions.get(key)))
    yield [`action ${id}`, { kind: 'action', id, place, record, text, who, due }]
  }
  const assets = storedAssets(shelf.read('assets'))
  for (const [place, named] of namedOn(shelf, of).entries()) {
    const { id, name, kind: asset, where } = named
    const key = carriedId('asset', of, id)
    const record = recordOf(key, readAsset(key, assets.get(key)))
    const alike = [...onMap.alike(named, key)]
    yield [`strength ${id}`, { kind: 'strength', id, place, record, name, asset, where, alike }]
  }
  for (const [place, { id, box }] of boxesOn(shelf, of).entries()) {
    const { question, ballots } = box
    yield [`box ${id}`, { kind: 'box', id, place, question, ballots: ballots.length }]
  }
}

const recordOf = (id: string, found: { readonly archived: object | null } | null) =>
  found && { id, away: found.archived !== null }
