import type { AssetFile } from '#shared/assets/files/file.ts'
import type { CleanPicture } from '#shared/assets/files/pictures/picture.ts'
import type { SeePhoto } from '#shared/briefs/find-photo.ts'
import type { BlobName } from '#shared/sealed-log/blob.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { pictureOfFile } from '../assets/file-bytes.ts'
import { Signal } from '../space/signal.ts'
import type { Space } from '../space/space.ts'

/** Bytes kept at hand: pages are made anew at every pause in writing. */
const mostKept = 32 * 1024 * 1024

/**
 * The photos of a space as briefs show them. What another computer kept is looked into before it reaches a page, and
 * what was found to be no picture is remembered, so that the check can say so.
 */
export class PhotoShelf {
  readonly #space: Space
  readonly #broken = new Set<string>()
  /** The one asked for last stands last. */
  readonly #kept = new Map<string, CleanPicture>()
  /** What was asked for and had not come yet. */
  readonly #away = new Map<string, BlobName>()
  readonly #learned = new Signal<void>()

  constructor(space: Space) {
    this.#space = space
    space.stored.on(() => {
      const come = [...this.#away].filter(([, blob]) => space.blobs.holds(blob))
      for (const [name] of come) this.#away.delete(name)
      if (come.length > 0) this.#learned.emit()
    })
  }

  readonly see: SeePhoto = (photo) => {
    const name = nameOf(photo)
    if (this.#broken.has(name)) return 'broken'
    if (this.#space.blobs.holds(photo.blob)) return 'here'
    this.#away.set(name, photo.blob)
    return 'away'
  }

  /** Hears that a photo was found to be none, and that one came which was asked for. */
  readonly listen = (again: () => void): (() => void) => this.#learned.on(again)

  /** A photo as a picture with nothing in it but itself; null where it is not here, or is none. */
  async take(photo: AssetFile): Promise<CleanPicture | null> {
    if (this.see(photo) !== 'here') return null
    const name = nameOf(photo)
    const kept = this.#kept.get(name)
    if (kept !== undefined) {
      this.#keep(name, kept)
      return kept
    }
    try {
      const picture = await pictureOfFile(this.#space, photo)
      this.#keep(name, picture)
      return picture
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause
      this.#broken.add(name)
      this.#learned.emit()
      return null
    }
  }

  #keep(name: string, picture: CleanPicture): void {
    this.#kept.delete(name)
    this.#kept.set(name, picture)
    let bytes = 0
    for (const [older, { bytes: its }] of [...this.#kept].toReversed()) {
      bytes += its.length
      if (bytes > mostKept && older !== name) this.#kept.delete(older)
    }
  }
}

/** By what it is said to be, and by its bytes: a record that is mended is looked at anew. */
const nameOf = ({ type, bytes, blob }: AssetFile): string =>
  [type, bytes, blob.log, blob.last, blob.id].join('/')

const shelves = new WeakMap<Space, PhotoShelf>()

export function photoShelfOf(space: Space): PhotoShelf {
  const shelf = shelves.get(space) ?? new PhotoShelf(space)
  shelves.set(space, shelf)
  return shelf
}
