import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { orderBetween } from '#shared/documents/order.ts'
import { addRecord, editRecord, type Fields } from '#shared/documents/record.ts'
import { markOf, meetingOn, place } from '../changing.ts'
import { meetingDocument } from '../maps.ts'
import { isFinal } from './closed.ts'
import type { minutesCommands } from './contract.ts'
import { type Languages, languagesIn, mostLines, mostWays, type Sheet } from './fields.ts'
import { headIn, languagesOf, readKey } from './head.ts'
import { fitOf, isTouched, type Line, readLine, wordsIn } from './line.ts'
import { allLinesOn, linesIn, stampOfSheet, waysIn, waysOn } from './maps.ts'
import { readWay } from './way.ts'

/** Carried out by electron/vault: drafting speaks every language, and an export makes a file. */
export type MinutesServices = 'meetings/draft-minutes' | 'meetings/export-minutes'

export const minutesHandlers: Handlers<Omit<typeof minutesCommands, MinutesServices>> = {
  'meetings/add-line': (desk, { meeting, sheet, kind, ...to }) => {
    refuseFinal(desk, meeting, sheet)
    const siblings = allLinesOn(desk, meeting)
    if (siblings.length >= mostLines) throw new Refusal('minutes-full', { most: mostLines })
    const id = desk.newId()
    desk.change(meetingDocument(meeting), (document) => {
      place(desk, linesIn(document), onSheet(siblings, sheet), id, to, { kind, sheet })
    })
    return { id }
  },
  'meetings/move-line': (desk, { meeting, id, ...to }) => {
    const { sheet } = openLine(desk, meeting, id)
    desk.change(meetingDocument(meeting), (document) => {
      place(desk, linesIn(document), onSheet(allLinesOn(desk, meeting), sheet), id, to)
    })
    return {}
  },
  'meetings/remove-line': (desk, { meeting, id }) => {
    const line = openLine(desk, meeting, id)
    const gone = [id, ...twinsOf(desk, meeting, line)]
    desk.change(meetingDocument(meeting), (document) => {
      for (const one of gone)
        editRecord(linesIn(document), one, {
          archived: markOf(desk),
          cleared: false,
          changed: markOf(desk),
        })
    })
    return {}
  },
  'meetings/restore-line': (desk, { meeting, id }) =>
    editLine(desk, meeting, id, { archived: null }),
  'meetings/line-fits': (desk, { meeting, id, language }) => {
    const line = openLine(desk, meeting, id)
    const { first } = languagesOn(desk, meeting)
    if (language === first) return {}
    const fits = { ...markOf(desk), of: fitOf(first, wordsIn(desk, line, first)) }
    desk.change(meetingDocument(meeting), (document) =>
      editRecord(linesIn(document), id, { [`${language}Fits`]: fits }),
    )
    return {}
  },

  'meetings/minutes-state': (desk, { id, state }) => {
    meetingOn(desk, id)
    desk.change(meetingDocument(id), (document) => {
      headIn(document).set('state', { state, ...markOf(desk), of: minutesStamp(desk, id) })
    })
    return {}
  },
  'meetings/minutes-read': (desk, { id }) => {
    meetingOn(desk, id)
    desk.change(meetingDocument(id), (document) => {
      headIn(document).set(readKey(desk.me), { at: desk.now, of: minutesStamp(desk, id) })
    })
    return {}
  },

  'meetings/add-way': (desk, { meeting, text }) => {
    meetingOn(desk, meeting)
    const ways = waysOn(desk, meeting)
    if (ways.length >= mostWays) throw new Refusal('ways-full', { most: mostWays })
    const id = desk.newId()
    desk.change(meetingDocument(meeting), (document) => {
      const order = orderBetween(ways.at(-1)?.order ?? null, null)
      addRecord(waysIn(document), id, { text, order, ...markOf(desk) })
    })
    return { id }
  },
  'meetings/edit-way': (desk, { meeting, id, text, done }) =>
    editWay(desk, meeting, id, {
      text,
      done: done === undefined ? undefined : done ? markOf(desk) : null,
    }),
  'meetings/remove-way': (desk, { meeting, id }) =>
    editWay(desk, meeting, id, { archived: markOf(desk) }),
}

const onSheet = (lines: readonly Line[], sheet: Sheet) =>
  lines.filter((line) => line.sheet === sheet)

const usual: Languages = { first: 'en', second: null }

/** The languages of the minutes; before anything was drafted those the meeting is held in. */
export function languagesOn(desk: Pick<Desk, 'read'>, meeting: string): Languages {
  const chosen = languagesOf(headIn(desk.read(meetingDocument(meeting))))
  if (chosen !== null) return chosen
  const [first = usual.first, second = null] = meetingOn(desk, meeting).languages
  return { first, second: second === first ? null : second }
}

/** Names all words of the minutes in their languages. */
export const minutesStamp = (desk: Pick<Desk, 'read'>, meeting: string): string =>
  stampOfSheet(desk, meeting, 'minutes', languagesIn(languagesOn(desk, meeting)))

/** Refuses where nobody may write on this sheet now. */
export function refuseFinal(desk: Desk, meeting: string, sheet: Sheet): void {
  meetingOn(desk, meeting)
  if (sheet === 'minutes' && isFinal(desk.read(meetingDocument(meeting))))
    throw new Refusal('minutes-final')
}

function openLine(desk: Desk, meeting: string, id: string): Line {
  meetingOn(desk, meeting)
  const line = readLine(id, linesIn(desk.read(meetingDocument(meeting))).get(id))
  if (line === null) throw new Refusal('no-such-line')
  refuseFinal(desk, meeting, line.sheet)
  return line
}

/** Drafts of the same made apart, in which nobody wrote: they go with it, or one would stand up in its place. */
const twinsOf = (desk: Desk, meeting: string, line: Line): readonly string[] =>
  allLinesOn(desk, meeting)
    .filter(
      (one) =>
        one.id !== line.id &&
        line.from !== null &&
        one.from === line.from &&
        one.sheet === line.sheet &&
        one.archived === null &&
        !isTouched(one),
    )
    .map(({ id }) => id)

function editLine(desk: Desk, meeting: string, id: string, fields: Fields) {
  openLine(desk, meeting, id)
  desk.change(meetingDocument(meeting), (document) =>
    editRecord(linesIn(document), id, { ...fields, changed: markOf(desk) }),
  )
  return {}
}

function editWay(desk: Desk, meeting: string, id: string, fields: Fields) {
  meetingOn(desk, meeting)
  const name = meetingDocument(meeting)
  if (readWay(id, waysIn(desk.read(name)).get(id)) === null) throw new Refusal('no-such-way')
  desk.change(name, (document) =>
    editRecord(waysIn(document), id, { ...fields, changed: markOf(desk) }),
  )
  return {}
}
