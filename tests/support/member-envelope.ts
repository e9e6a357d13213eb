import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { concat } from '#shared/sealed-log/bytes.ts'
import { signedMessage } from '#shared/sealed-log/envelope.ts'
import { encodeHeader } from '#shared/sealed-log/header.ts'
import type { TestComputer } from './space.ts'

const suite = createNodeSuite()

/** The next envelope of this computer's log, of a kind whose meaning only a later version knows; well signed. */
export function envelopeOfLaterKind({ replica, keys, random }: TestComputer): Uint8Array {
  const { signer } = replica
  const held = replica.logs.get(signer.log)
  const header = encodeHeader({
    kind: 'attest',
    schema: 1,
    document: keys.tagOf('assets'),
    epoch: 1,
    log: signer.log,
    seq: held?.next ?? 0,
    prev: held?.branches[0]?.entries.at(-1) ?? null,
    seen: [],
    obeys: [],
    logKey: null,
  })
  const unsigned = concat(header, random(24), random(40))
  return concat(unsigned, suite.sign(signedMessage(keys.space, unsigned), signer.seed))
}
