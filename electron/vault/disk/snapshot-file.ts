import { asDiskProblem, unlessMissing, type DiskProblem } from './file-error.ts'
import { folderOf, type FilePort } from './file-port.ts'
import { moveAside } from './kept-aside.ts'
import { decodeSnapshot, encodeSnapshot, type Sealer, type Snapshot } from './snapshot-bytes.ts'

type LoadedSnapshot =
  | {
      readonly kind: 'loaded'
      readonly snapshot: Snapshot
      readonly generation: 'newest' | 'older'
      /** Files that could not be read and were moved out of the way. */
      readonly setAside: readonly string[]
    }
  | { readonly kind: 'none'; readonly setAside: readonly string[] }
  /** The disk refused; the log has to do, and nothing was moved. */
  | { readonly kind: 'unreadable'; readonly problem: DiskProblem }

type SavedSnapshot =
  | { readonly kind: 'saved'; readonly setAside: readonly string[] }
  /** Not saved; the snapshots that were there still are. Nothing is lost, as the log has everything. */
  | { readonly kind: 'not-saved'; readonly problem: DiskProblem }

/**
 * The snapshot of one document: the file `path` and, one generation older, `path.older`.
 * At every moment at least one of those that could be read before can still be read.
 */
export type SnapshotFile = {
  readonly load: () => Promise<LoadedSnapshot>
  readonly save: (snapshot: Snapshot) => Promise<SavedSnapshot>
}

/** Calls must not overlap; one document has one owner. */
export function snapshotFile(
  files: FilePort,
  path: string,
  document: string,
  sealer: Sealer,
): SnapshotFile {
  const older = `${path}.older`
  const beside = `${path}.new`

  const readSnapshot = async (place: string): Promise<Snapshot | 'missing' | 'bad'> => {
    const bytes = await unlessMissing(files.read(place))
    if (bytes === null) return 'missing'
    return (await decodeSnapshot(bytes, document, sealer)) ?? 'bad'
  }

  const load = async (): Promise<LoadedSnapshot> => {
    const setAside: string[] = []
    for (const place of [path, older]) {
      const found = await readSnapshot(place)
      if (found === 'bad') setAside.push(await moveAside(files, place))
      else if (found !== 'missing') {
        const generation = place === path ? 'newest' : 'older'
        return { kind: 'loaded', snapshot: found, generation, setAside }
      }
    }
    return { kind: 'none', setAside }
  }

  const save = async (snapshot: Snapshot): Promise<SavedSnapshot> => {
    const setAside: string[] = []
    await unlessMissing(files.remove(beside))
    await files.writeNew(beside, await encodeSnapshot(snapshot, document, sealer))
    const written = await readSnapshot(beside)
    if (typeof written === 'string' || !isSame(written, snapshot)) {
      await files.remove(beside)
      return { kind: 'not-saved', problem: { code: 'disk-error', values: { file: path } } }
    }
    // What steps down replaces the older generation, so it has to be readable itself.
    const current = await readSnapshot(path)
    if (current === 'bad') setAside.push(await moveAside(files, path))
    else if (current !== 'missing') await files.rename(path, older)
    await files.rename(beside, path)
    await files.syncFolder(folderOf(path))
    return { kind: 'saved', setAside }
  }

  return {
    load: async () => {
      try {
        return await load()
      } catch (thrown) {
        return { kind: 'unreadable', problem: asDiskProblem(thrown, path) }
      }
    },
    save: async (snapshot) => {
      try {
        return await save(snapshot)
      } catch (thrown) {
        if (thrown instanceof RangeError) throw thrown
        return { kind: 'not-saved', problem: asDiskProblem(thrown, path) }
      }
    },
  }
}

function isSame(one: Snapshot, other: Snapshot): boolean {
  return (
    one.covers.sequence === other.covers.sequence &&
    one.covers.checksum === other.covers.checksum &&
    Buffer.compare(one.content, other.content) === 0
  )
}
