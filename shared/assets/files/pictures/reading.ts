/** A picture read for cleaning. */
export type Reading = {
  readonly width: number
  readonly height: number
  /** How it is to be turned before it is shown, as Exif numbers it: 1 not at all, 5 to 8 on its side. */
  readonly turned: number
  readonly bytes: Uint8Array
}

export const shortAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)

export const longAt = (bytes: Uint8Array, at: number): number =>
  shortAt(bytes, at) * 65_536 + shortAt(bytes, at + 2)

/** Whether these characters stand there. */
export const standsAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, place) => bytes[at + place] === letter.charCodeAt(0))

export const lettersOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0))
