import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

/** First 16 bytes of SHA-256 of the log's public key, as lowercase hex. */
export type LogId = string & { readonly __brand: 'LogId' }
/** SHA-256 of a whole envelope, as lowercase hex. */
export type EnvelopeId = string & { readonly __brand: 'EnvelopeId' }
/** A device's Ed25519 public key, as lowercase hex. */
export type DeviceId = string & { readonly __brand: 'DeviceId' }
/** What a space is called everywhere, bound to its founder's device (PROTOCOL.md, "Ids"). */
export type SpaceId = string & { readonly __brand: 'SpaceId' }
/** 16 random bytes, as lowercase hex. */
export type PersonId = string & { readonly __brand: 'PersonId' }
/** What an envelope shows instead of a document's name, as lowercase hex. */
export type DocumentTag = string & { readonly __brand: 'DocumentTag' }

type Id = LogId | EnvelopeId | DeviceId | SpaceId | PersonId | DocumentTag

const hex16 = /^[0-9a-f]{32}$/
const hex32 = /^[0-9a-f]{64}$/

/** Read an id from outside; null when it is not 64 lowercase hex digits. */
export const readDeviceId = (text: string): DeviceId | null =>
  hex32.test(text) ? (text as DeviceId) : null
/** Read an id from outside; null when it is not 32 lowercase hex digits. */
export const readSpaceId = (text: string): SpaceId | null =>
  hex16.test(text) ? (text as SpaceId) : null
/** Read an id from outside; null when it is not 32 lowercase hex digits. */
export const readPersonId = (text: string): PersonId | null =>
  hex16.test(text) ? (text as PersonId) : null

/** Read an id from outside; null when it is not 32 lowercase hex digits. */
export const readLogId = (text: string): LogId | null => (hex16.test(text) ? (text as LogId) : null)
/** Read an id from outside; null when it is not 64 lowercase hex digits. */
export const readEnvelopeId = (text: string): EnvelopeId | null =>
  hex32.test(text) ? (text as EnvelopeId) : null

/** Name exactly 16 bytes that were read from a fixed-size field. */
export const logIdOf = (bytes: Uint8Array): LogId => bytesToHex(bytes) as LogId
/** Name exactly 32 bytes that were read from a fixed-size field. */
export const envelopeIdOf = (bytes: Uint8Array): EnvelopeId => bytesToHex(bytes) as EnvelopeId
/** Name exactly 32 bytes that were read from a fixed-size field. */
export const deviceIdOf = (bytes: Uint8Array): DeviceId => bytesToHex(bytes) as DeviceId
/** Name exactly 16 bytes that were read from a fixed-size field. */
export const spaceIdOf = (bytes: Uint8Array): SpaceId => bytesToHex(bytes) as SpaceId
/** Name exactly 16 bytes that were read from a fixed-size field or drawn at random. */
export const personIdOf = (bytes: Uint8Array): PersonId => bytesToHex(bytes) as PersonId
/** Name exactly 16 bytes that were read from a fixed-size field. */
export const documentTagOf = (bytes: Uint8Array): DocumentTag => bytesToHex(bytes) as DocumentTag

/** The bytes an id stands for. */
export const idBytes = (id: Id): Uint8Array => hexToBytes(id)
