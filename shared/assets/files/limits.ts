/** What photos and attachments may take. Everybody's computer holds all of them. */
export const fileLimits = {
  /** One photo, in bytes; the page makes them smaller than that. */
  photoBytes: 4 * 1024 * 1024,
  /** One attachment, in bytes. */
  documentBytes: 16 * 1024 * 1024,
  /** Photos, and attachments, of one strength that were not taken off. */
  photos: 12,
  documents: 20,
  /** All of a coalition together, in bytes: a backup of it still fits into one file. */
  allBytes: 192 * 1024 * 1024,
} as const
