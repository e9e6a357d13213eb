import * as Y from 'yjs'
import { keyRingOf } from '#electron/vault/coalition/identity.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { Here } from '#shared/documents/origins.ts'
import { textRoot } from '#shared/documents/shared-text.ts'
import { addRecord, recordsOf } from '#shared/documents/record.ts'
import { BundleWriter } from '#shared/sealed-log/bundle.ts'
import { concat } from '#shared/sealed-log/bytes.ts'
import { sealEnvelope } from '#shared/sealed-log/envelope.ts'
import type { EnvelopeId } from '#shared/sealed-log/ids.ts'
import { reopenEnvelope } from '#shared/sealed-log/opening.ts'

/** The schema version a later app is made to write here. */
const newerSchema = 2

/**
 * What a computer that has the next version of the app would send: in plans a goal this version can read and one with a
 * horizon it does not know, and a word in the text people wrote together. Nothing of it stays in the vault it is made with, which is to be thrown away.
 */
export async function bundleOfNewerApp(
  vault: Vault,
  id: string,
  random: (bytes: number) => Uint8Array,
): Promise<Uint8Array> {
  // An opening of its own, whose log the later version begins.
  await vault.closeCoalition(id)
  const coalition = await vault.coalition(id)
  const { space, me } = coalition
  await space.saved()
  const before = space.log.position().sequence
  const desk = space.desk(me, new Here(''))
  desk.change('plans', (document) => {
    const goals = recordsOf(document, 'goals')
    const mark = { by: me, at: desk.now }
    const text = 'Written by the next version'
    addRecord(goals, desk.newId(), { text, horizon: 'someday', order: 'b0', ...mark })
    addRecord(goals, desk.newId(), { text, horizon: 'long', order: 'b1', ...mark, hue: 'teal' })
  })
  const text = [...space.documents()].find((name) => name.startsWith('text/'))
  if (text === undefined) throw new Error('a shared text')
  desk.change(text, (document) => {
    textRoot(document).push([new Y.XmlElement('paragraph')])
  })
  await space.saved()
  const { suite } = vault.ports
  const keys = keyRingOf(suite, coalition.secrets.read())
  const { signer } = space.replica
  const envelopes: Uint8Array[] = []
  let prev: EnvelopeId | null = null
  for await (const { payload } of space.log.frames(before)) {
    const opening = reopenEnvelope(suite, keys, payload)
    if (!opening.ok) throw new Error(opening.why)
    const { header, content } = opening.envelope
    if (header.log !== signer.log) throw new Error('written by somebody else')
    const draft = { ...header, schema: newerSchema, epoch: 1, content, prev: prev ?? header.prev }
    const sealed = sealEnvelope(suite, keys, signer, draft, random(24))
    if (!sealed.ok) throw new Error(sealed.why)
    prev = sealed.id
    envelopes.push(sealed.bytes)
  }
  const writer = new BundleWriter(suite, coalition.id)
  return concat(writer.start(), writer.add(envelopes), writer.end())
}
