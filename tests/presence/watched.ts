import { onTestFinished } from 'vitest'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import type { World } from '#electron/vault/clock.ts'
import { keyRingOf } from '#electron/vault/coalition/identity.ts'
import type { PresenceWire } from '#electron/vault/presence/presence-wire.ts'
import type { Vault } from '#electron/vault/vault.ts'
import type { Where } from '#shared/presence/presence.ts'
import { sealNote } from '#shared/sealed-log/sealed-note.ts'
import type { LogSigner } from '#shared/sealed-log/envelope.ts'
import { follow } from '#tests/support/followed.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { found, letIn } from '../people/two-computers.ts'

export const nodeSuite = createNodeSuite()

/** Somewhere in the asset map. */
export const where = (more: Partial<Where> = {}): Where => ({
  room: 'assets',
  record: null,
  text: null,
  caret: null,
  typing: false,
  holds: null,
  ...more,
})

/** A wire whose other end the test holds. */
export function openWire() {
  const sent: Uint8Array[] = []
  const listeners = new Set<(note: Uint8Array) => void>()
  const wire: PresenceWire = {
    send: (note) => sent.push(note),
    onReceive: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const receive = (note: Uint8Array) => {
    for (const listener of listeners) listener(note)
  }
  return { wire, sent, receive }
}

/** Ana's and Bea's computers in one coalition, and time that the test moves. */
export async function twoComputers() {
  let now = 1_000_000
  const due = new Set<{ at: number; call: () => void }>()
  const world: World = {
    ...nodeWorld,
    ticks: () => now,
    after: (milliseconds, call) => {
      const timer = { at: now + milliseconds, call }
      due.add(timer)
      return () => due.delete(timer)
    },
  }
  /** Let time pass, a moment at a time. */
  const pass = (milliseconds: number) => {
    const end = now + milliseconds
    for (;;) {
      const [next] = [...due].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
      if (!next) break
      due.delete(next)
      now = Math.max(now, next.at)
      next.call()
    }
    now = end
  }
  const open = () => openTestVault(undefined, { world })
  const [ana, bea] = [open(), open()]
  // Commands wait for their envelopes, and those for time to pass.
  const ticking = setInterval(() => {
    if (isTicking) pass(50)
  }, 1)
  let isTicking = true
  onTestFinished(() => {
    clearInterval(ticking)
  })
  const { coalition } = await found(ana)
  await letIn(ana, bea, coalition)
  isTicking = false
  /** Commands wait for time to pass; here it does, slowly enough that nobody falls silent meanwhile. */
  const during = async <T>(work: Promise<T>): Promise<T> => {
    const slowly = setInterval(() => {
      pass(10)
    }, 1)
    try {
      return await work
    } finally {
      clearInterval(slowly)
    }
  }
  const deskOf = async (vault: Vault) => (await vault.coalition(coalition)).space.presence
  const spaceOf = async (vault: Vault) => (await vault.coalition(coalition)).space
  const linkOf = (vault: Vault, window: string) => vault.link(window).within(coalition)
  return { ana, bea, open, coalition, pass, during, deskOf, spaceOf, linkOf }
}

/** Ana’s computer watches who is here; the test can seal notes as the holder of a log’s key would. */
export async function watchedByAna() {
  const both = await twoComputers()
  const { ana, bea, deskOf, linkOf, spaceOf, coalition } = both
  const wire = openWire()
  onTestFinished((await deskOf(ana)).connect(wire.wire))
  const here = follow(linkOf(ana, 'window'), 'presence/here', {})
  await here.ready
  const anasSpace = await spaceOf(ana)
  const keys = keyRingOf(nodeSuite, (await ana.coalition(coalition)).secrets.read())
  const beasSpace = await spaceOf(bea)
  const beasPerson = beasSpace.replica.personOf(beasSpace.replica.device.id)
  let counter = 100
  /** A note as the holder of a log's key would seal it. */
  const note = (
    signer: LogSigner,
    message: Uint8Array,
    more: { at?: number; epoch?: number } = {},
  ) => {
    counter += 1
    const draft = {
      label: 'presence',
      epoch: more.epoch ?? 1,
      counter: more.at ?? counter,
    } as const
    const sealed = sealNote(nodeSuite, keys, signer, { ...draft, message }, nodeWorld.random(24))
    if (sealed === null) throw new Error('not sealed')
    return sealed
  }
  const beas = beasSpace.replica.signer
  return { ...both, ...wire, here, note, beas, beasPerson, anasSpace, keys }
}
