import { equalBytes } from '#shared/sealed-log/bytes.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import {
  encodeChallenge,
  encodeMemberWelcome,
  encodeProof,
  readChallenge,
  readProof,
  readWelcome,
  type LinkIdentity,
} from '#shared/sealed-log/sync/handshake.ts'

/** What a frame that came during the proof leads to. */
export type ProofStep =
  | { readonly kind: 'send'; readonly bytes: Uint8Array }
  | { readonly kind: 'proven'; readonly identity: LinkIdentity; readonly to: 'member' | 'relay' }
  | { readonly kind: 'wrong'; readonly why: 'not-accepted' | 'newer-version' }

/** The two parts of a proof, for one link each. */
export type Prover = {
  /** Sent as soon as the link is open. */
  readonly first: Uint8Array | null
  readonly receive: (bytes: Uint8Array) => readonly ProofStep[]
}

type Ports = { readonly suite: Suite; readonly random: (bytes: number) => Uint8Array }

/**
 * The dialled end. `identityOf`: the coalition that is open here under a topic. Whatever is wrong is found out on one
 * path: the signature is checked first, before anything is looked up.
 */
export function answeringProver(
  { suite, random }: Ports,
  identityOf: (topic: Uint8Array) => LinkIdentity | null,
): Prover {
  const challenge = random(32)
  return {
    first: encodeChallenge(challenge),
    receive: (bytes) => {
      const proof = readProof(suite, challenge, bytes)
      const identity = proof && identityOf(proof.topic)
      const isRight =
        identity?.space === proof?.space &&
        identity !== null &&
        proof !== null &&
        equalBytes(identity.publicKey, proof.publicKey)
      if (!isRight) return [{ kind: 'wrong', why: 'not-accepted' }]
      const welcome = encodeMemberWelcome(suite, identity, challenge, proof.nonce)
      return [
        { kind: 'send', bytes: welcome },
        { kind: 'proven', identity, to: 'member' },
      ]
    },
  }
}

/** The dialling end. */
export function diallingProver({ suite, random }: Ports, identity: LinkIdentity): Prover {
  const nonce = random(32)
  let challenge: Uint8Array | null = null
  return {
    first: null,
    receive: (bytes) => {
      if (challenge !== null) {
        const to = readWelcome(suite, identity, challenge, nonce, bytes)
        return [to === null ? wrong('not-accepted') : { kind: 'proven', identity, to }]
      }
      const reading = readChallenge(bytes)
      if (reading.kind !== 'challenge')
        return [wrong(reading.kind === 'newer' ? 'newer-version' : 'not-accepted')]
      challenge = reading.nonce.slice()
      return [{ kind: 'send', bytes: encodeProof(suite, identity, challenge, nonce) }]
    },
  }
}

const wrong = (why: 'not-accepted' | 'newer-version'): ProofStep => ({ kind: 'wrong', why })
