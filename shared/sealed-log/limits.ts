/** Protocol constants of version 1 (PROTOCOL.md, "Limits"). A change of any of them is a new version. */
export const limits = {
  /** A whole envelope, in bytes. */
  envelopeBytes: 2 * 1024 * 1024,
  /** A payload after inflating, in bytes. */
  payloadBytes: 8 * 1024 * 1024,
  /** Envelope ids in one `seen` or one `obeys`. */
  references: 1024,
  /** Characters of a document name. */
  documentNameChars: 64,
  /** The sealed key grant inside a join, in bytes. */
  grantBytes: 1024,
  /** A log's highest sequence number. */
  seq: 2 ** 48 - 1,
  /** Clocks one Yjs struct or one deleted range may span. */
  clockSpan: 2 ** 24,
  /** Yjs structs in one update. */
  updateStructs: 100_000,
  /** Deleted ranges in one update; every range may split a struct when applied. */
  updateDeletions: 20_000,
  /** Arrays and objects inside each other in one plain value. */
  valueDepth: 64,
  /** A frame on a link, in bytes: one envelope of the largest size always fits. */
  frameBytes: 2 * 1024 * 1024 + 64 * 1024,
  /** Entries in one HAVE or WANT. */
  frameEntries: 4096,
  /** Envelopes in one ENVELOPES frame. */
  frameEnvelopes: 1024,
  /** An envelope with a piece of a blob, in bytes. */
  blobBytes: 256 * 1024,
  /** What one piece of a blob holds of it, in bytes: a frame of 64 KiB has room for it. */
  blobPieceBytes: 60 * 1024,
  /** Pieces of one blob. */
  blobPieces: 1024,
  /** Envelopes with pieces that are taken in from one device, in bytes. */
  blobDeviceBytes: 512 * 1024 * 1024,
  /** A presence message before sealing, in bytes. */
  presenceBytes: 4096,
} as const
