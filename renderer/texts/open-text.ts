import * as Y from 'yjs'
import type { VaultLink } from '#shared/contract/link.ts'
import { type Problem, Refusal } from '#shared/contract/problem.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { createDocument } from '#shared/documents/document.ts'
import { sharedText } from '#shared/documents/shared-text.ts'
import type { TextPlace } from '#shared/texts/places.ts'
import { fromBase64, toBase64 } from '#renderer/device/base64.ts'

type Part = ViewItem<'texts/changes'>

/** How an open text ended: the document holds words that were not saved, or none. */
export type TextEnd = { readonly problem: Problem; readonly unsaved: string | null }

export type OpenText = {
  readonly text: string
  readonly document: Y.Doc
  /** Resolves when all that was typed so far was handed over and is saved, or cannot be. */
  readonly idle: () => Promise<void>
  /** Hands over what is left, then ends the session. */
  readonly close: () => Promise<void>
}

/** Origin of what comes from the vault, so that it is not sent back. */
const fromVault = {}

/** The first part of everything a session's document holds: after a broken link it comes once more. */
const firstKey = '000000001'

/**
 * Open a long text to write in. The page's document belongs to an editor; what is typed in it is handed to the vault
 * in order, one piece after the other. Rejects with a Refusal. `onEnd` is called at most once, and then nothing typed
 * is taken any more: open it anew.
 */
export async function openText(
  link: VaultLink,
  place: TextPlace,
  onEnd: (end: TextEnd) => void,
): Promise<OpenText> {
  const { session, text, client } = await link.run('texts/open', { place })
  // Takes its own client id once it holds what an earlier editor wrote under it; Yjs would change it otherwise.
  const document = createDocument(0)
  const sending = createSending(link, session, document, (problem, unsaved) => {
    stop()
    onEnd({ problem, unsaved: unsaved ? sharedText(document) : null })
  })
  let parts: Uint8Array[] = []
  let isFirst = false
  const take = (items: readonly (readonly [string, Part])[]) => {
    for (const [key, { bytes, more, newer }] of items) {
      if (newer) {
        sending.fail({ code: 'text-newer', values: {} })
        return
      }
      if (key === firstKey) {
        isFirst = true
        parts = []
      }
      parts.push(fromBase64(bytes))
      if (more) continue
      const update = joined(parts)
      parts = []
      Y.applyUpdate(document, update, fromVault)
      if (isFirst) sending.resume(update)
      isFirst = false
    }
  }
  let stop = () => {}
  await new Promise<void>((ready, refused) => {
    stop = link.watch(
      'texts/changes',
      { session },
      {
        items: (items, last) => {
          take(items)
          if (!last) return
          document.clientID = client
          ready()
        },
        change: ({ set }) => {
          take(set)
        },
        fail: (problem) => {
          refused(new Refusal(problem.code, problem.values))
          sending.fail(problem)
        },
      },
    )
  })
  return {
    text,
    document,
    idle: () => sending.finish(),
    close: async () => {
      await sending.finish()
      stop()
      await link.run('texts/close', { session }).catch(() => undefined)
    },
  }
}

/** Hands updates over one after the other, so that a refused or lost one is never overtaken by the next. */
function createSending(
  link: VaultLink,
  session: string,
  document: Y.Doc,
  onFail: (problem: Problem, unsaved: boolean) => void,
) {
  let waiting: Uint8Array[] = []
  let sent: Uint8Array | null = null
  let state: 'open' | 'lost' | 'ended' = 'open'
  let idle: (() => void)[] = []

  const fail = (problem: Problem) => {
    if (state === 'ended') return
    state = 'ended'
    document.off('update', note)
    onFail(problem, sent !== null || waiting.length > 0)
    rest()
  }
  const rest = () => {
    for (const resolve of idle) resolve()
    idle = []
  }
  const next = () => {
    if (state !== 'open' || sent !== null) return
    if (waiting.length === 0) {
      rest()
      return
    }
    sent = Y.mergeUpdates(waiting)
    waiting = []
    void send(sent)
  }
  const send = async (update: Uint8Array) => {
    try {
      await link.run('texts/write', { session, update: toBase64(update) })
    } catch (error) {
      const problem = error instanceof Refusal ? error.problem : { code: 'unexpected', values: {} }
      if (problem.code === 'link-lost') {
        if (state === 'open') state = 'lost'
        return
      }
      // What the disk refuses for now is shown and kept in the vault's memory.
      if (problem.code !== 'not-saved') {
        fail(problem)
        return
      }
    }
    sent = null
    next()
  }
  const note = (update: Uint8Array, origin: unknown) => {
    if (origin === fromVault) return
    waiting.push(update)
    next()
  }
  document.on('update', note)

  return {
    fail,
    /** The link is there (again), and this is all the vault holds: hand over what it lacks. */
    resume(held: Uint8Array) {
      if (state !== 'lost') return
      state = 'open'
      const known = Y.encodeStateVectorFromUpdate(held)
      waiting = [...(sent === null ? [] : [Y.diffUpdate(sent, known)]), ...waiting].filter(
        holdsAnything,
      )
      sent = null
      next()
    },
    /** Resolves when nothing is left to hand over, or nothing can be. */
    finish(): Promise<void> {
      if (state !== 'open' || (sent === null && waiting.length === 0)) return Promise.resolve()
      return new Promise((resolve) => {
        idle.push(resolve)
      })
    },
  }
}

/** An update without anything is two zeros. */
const holdsAnything = (update: Uint8Array): boolean => update.length > 2

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
