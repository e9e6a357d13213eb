import type { DeviceId, PersonId } from './ids.ts'

/** An invite key lets in one computer of its person and is then removed (WHAT-COUNTS.md, "Invites"); a computer stays. */
export type JoinRole = 'computer' | 'invite'

/**
 * What changes who is in a space (PROTOCOL.md, "Acts").
 *
 * `consent` is the newcomer's signature by the new device key over space, person and device; `grant`
 * holds the space's keys sealed for the newcomer, and may be empty.
 */
export type Act =
  | {
      readonly kind: 'found'
      readonly person: PersonId
      readonly device: DeviceId
      readonly spaceNonce: Uint8Array
      readonly epochCommitment: Uint8Array
    }
  | {
      readonly kind: 'join'
      readonly person: PersonId
      readonly device: DeviceId
      readonly role: JoinRole
      readonly consent: Uint8Array
      readonly grant: Uint8Array
    }
  | { readonly kind: 'steward'; readonly person: PersonId }
  | { readonly kind: 'end-stewardship'; readonly person: PersonId }
  | { readonly kind: 'remove-person'; readonly person: PersonId }
  | { readonly kind: 'remove-device'; readonly device: DeviceId }
