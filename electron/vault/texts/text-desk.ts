import * as Y from 'yjs'
import { Refusal } from '#shared/contract/problem.ts'
import type { LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { createDocument } from '#shared/documents/document.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { beginSharedText, textRoot } from '#shared/documents/shared-text.ts'
import { judgeUpdate } from '#shared/sealed-log/gate.ts'
import type { LogId } from '#shared/sealed-log/ids.ts'
import { beginText, markWritten } from '#shared/texts/commands.ts'
import { longTextAt, textDocument, type TextPlace } from '#shared/texts/places.ts'
import {
  addsOnlyKnown,
  isKnownText,
  lengthOf,
  longestText,
  wordsAdded,
} from '#shared/texts/known-text.ts'
import { standingAt } from '#shared/texts/standing.ts'
import { Signal } from '../space/signal.ts'
import { changesView } from './changes-view.ts'
import type { TextDraft, TextSession } from './text-session.ts'

/** Editors open at once on one computer; a page has one or two. */
const mostSessions = 64

/** Milliseconds a session stays while nobody watches it: a page whose link broke comes back sooner. */
const stayMilliseconds = 60_000

export type TextPorts = {
  readonly desk: () => Desk
  readonly openLog: () => LogId
  /** Whether a newer version of the app has written in a document. */
  readonly isNewer: (name: DocumentName) => boolean
  readonly clientOf: (name: DocumentName, log?: LogId) => number
  /** Take in, show, seal and save what a page has typed. It was judged before. */
  readonly typed: (name: DocumentName, log: LogId, update: Uint8Array) => void
  readonly after: (milliseconds: number, call: () => void) => () => void
}

/** All editors of long texts that are open on this computer, in one space. */
export class TextDesk {
  readonly #ports: TextPorts
  readonly #sessions = new Map<string, TextSession>()
  /** Logs whose editor has closed: the next editor writes on in them, so that there are only ever as many as were open at once. */
  readonly #freeLogs: LogId[] = []

  constructor(ports: TextPorts) {
    this.#ports = ports
  }

  /** Refuses with `no-such-text`, with `text-locked`, or with `text-newer` where this version's editor would spoil it. */
  open(place: TextPlace): {
    readonly session: string
    readonly text: string
    readonly client: number
  } {
    if (this.#sessions.size >= mostSessions) throw new Refusal('too-much-at-once')
    const desk = this.#ports.desk()
    const standing = standingAt(desk, place)
    if (standing === null) throw new Refusal('no-such-text')
    refuseClosed(desk, place)
    const begun = standing.text
    const drafted = begun === null ? this.#draftedAt(place, standing.plain) : null
    const text = begun ?? drafted?.text ?? desk.newId()
    const name = textDocument(text)
    if (begun !== null) refuseUnfit(desk.read(name))
    if (this.#ports.isNewer(name)) throw new Refusal('text-newer')
    const draft = begun === null ? (drafted?.draft ?? this.#draft(name, standing.plain)) : null
    const log = this.#freeLogs.pop() ?? this.#ports.openLog()
    const client = this.#ports.clientOf(name, log)
    const session: TextSession = {
      id: desk.newId(),
      place,
      text,
      name,
      log,
      client,
      draft,
      wrote: false,
      watchers: 0,
      stopWaiting: () => {},
    }
    this.#sessions.set(session.id, session)
    this.#waitFor(session)
    return { session: session.id, text, client }
  }

  /** Take in what a session's page has typed. Refuses without changing anything. */
  write(id: string, update: Uint8Array): void {
    const session = this.#session(id)
    const { name, log, client, draft } = session
    const desk = this.#ports.desk()
    if (this.#ports.isNewer(name)) throw new Refusal('text-newer')
    refuseClosed(desk, session.place)
    const begins = draft !== null && draft.begun === null
    if (begins && !isStillPlain(desk, session.place, draft.words)) throw new Refusal('text-moved')
    const document = documentOf(desk, session)
    const known = (of: number) => Y.getState(document.store, of)
    const verdict = judgeUpdate(update, { client, nextClock: known(client), covers: known })
    if (!verdict.ok) throw new Refusal('text-refused', { why: verdict.why })
    if (!addsOnlyKnown(update)) throw new Refusal('text-refused', { why: 'content' })
    const added = wordsAdded(update)
    if (added > 0 && lengthOf(document) + added > longestText) throw new Refusal('text-too-long')
    if (begins) {
      beginText(desk, session.place, session.text, draft.words)
      draft.begun = desk.read(name)
      draft.began.emit(draft.begun)
    }
    this.#ports.typed(name, log, update)
    session.wrote = true
  }

  changes(id: string): LiveView<ViewItem<'texts/changes'>> {
    const session = this.#session(id)
    session.stopWaiting()
    session.watchers += 1
    const onClose = () => {
      session.watchers -= 1
      if (session.watchers === 0) this.#waitFor(session)
    }
    return changesView(session, documentOf(this.#ports.desk(), session), onClose)
  }

  end(id: string): void {
    const session = this.#sessions.get(id)
    if (!session) return
    session.stopWaiting()
    this.#sessions.delete(id)
    this.#freeLogs.push(session.log)
    if (session.wrote) markWritten(this.#ports.desk(), session.place)
  }

  close(): void {
    for (const session of this.#sessions.values()) session.stopWaiting()
    this.#sessions.clear()
  }

  #session(id: string): TextSession {
    const session = this.#sessions.get(id)
    if (!session) throw new Refusal('text-closed')
    return session
  }

  #waitFor(session: TextSession): void {
    session.stopWaiting = this.#ports.after(stayMilliseconds, () => {
      this.end(session.id)
    })
  }

  /** The session of another window that has the same plain text open, and typed nothing yet. */
  #draftedAt(place: TextPlace, words: string): TextSession | null {
    for (const session of this.#sessions.values())
      if (
        session.draft?.begun === null &&
        session.draft.words === words &&
        isSame(session.place, place)
      )
        return session
    return null
  }

  #draft(name: DocumentName, words: string): TextDraft {
    const document = createDocument(this.#ports.clientOf(name))
    beginSharedText(document, words)
    return { words, document, begun: null, began: new Signal() }
  }
}

/** An empty document is one that has not come yet. */
function refuseUnfit(document: Y.Doc): void {
  if (textRoot(document).length === 0) throw new Refusal('text-waiting')
  if (!isKnownText(document)) throw new Refusal('text-newer')
}

/** What was made final is read, and opened again before anybody writes in it. */
function refuseClosed(desk: Desk, place: TextPlace): void {
  if (longTextAt(place)?.isClosed?.(desk.read(place.document), place.id) === true)
    throw new Refusal('text-locked')
}

function isStillPlain(desk: Desk, place: TextPlace, words: string): boolean {
  const standing = standingAt(desk, place)
  return standing !== null && standing.text === null && standing.plain === words
}

const documentOf = (desk: Desk, { draft, name }: TextSession): Y.Doc =>
  draft?.begun === null ? draft.document : desk.read(name)

const isSame = (a: TextPlace, b: TextPlace): boolean =>
  a.document === b.document && a.map === b.map && a.id === b.id && a.field === b.field
