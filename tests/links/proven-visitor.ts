import { keyRingOf } from '#electron/vault/coalition/identity.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import {
  encodeProof,
  linkIdentity,
  readChallenge,
  type LinkIdentity,
} from '#shared/sealed-log/sync/handshake.ts'
import type { Computer } from './computers.ts'
import { openRaw } from './raw-visitor.ts'

const suite = createNodeSuite()
const zeros = new Uint8Array(32)

/** What somebody needs to prove that they belong to a coalition of this computer. */
export async function identityIn(ana: Computer, id: SpaceId): Promise<LinkIdentity> {
  const { secrets } = await ana.vault.coalition(id)
  const identity = linkIdentity(suite, keyRingOf(suite, secrets.read()))
  if (identity === null) throw new Error('epoch 1 is always known')
  return identity
}

/** A link over which anything may be said, by somebody who has shown that they belong. */
export async function prove(url: string, identity: LinkIdentity) {
  const link = await openRaw(url)
  const challenge = readChallenge(await link.next())
  if (challenge.kind !== 'challenge') throw new Error('no challenge')
  link.socket.send(encodeProof(suite, identity, challenge.nonce, zeros))
  await link.next()
  return link
}
