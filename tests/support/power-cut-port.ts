import { FileError } from '#electron/vault/disk/file-error.ts'
import { folderOf, type FilePort, type OpenFile } from '#electron/vault/disk/file-port.ts'
import { checkPath } from '#electron/vault/disk/safe-path.ts'
import { seededRandom, type SeededRandom } from './seeded-random.ts'

type Inode = { durable: Bytes; now: Bytes }
type Bytes = Uint8Array<ArrayBuffer>
type NameChange =
  | { readonly kind: 'make'; readonly path: string; readonly inode: Inode }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }

export type PowerCutPort = FilePort & {
  /**
   * Cut the power: every later call rejects. A disk with what may have survived, as this seed decides,
   * which will itself lose power in the middle of call `failAt`.
   */
  readonly cut: (seed: number, failAt?: number) => PowerCutPort
  /** Calls so far that could change the disk. */
  readonly calls: () => number
}

type Options = {
  /** A disk whose sync does nothing, for showing that a test can fail. */
  readonly syncs?: boolean
  /** Lose power in the middle of this call (1 is the first that changes anything). */
  readonly failAt?: number
  readonly names?: ReadonlyMap<string, Bytes>
  readonly folders?: ReadonlySet<string>
}

const SECTOR_BYTES = 512
/** Where within a sector a write may stop. */
const TEAR_BYTES = 64

/** A disk in memory that remembers, at a power cut, only what the contract in file-port.ts promises. */
export function powerCutPort({
  syncs = true,
  failAt = Infinity,
  names: startingNames = new Map(),
  folders: startingFolders = new Set(['']),
}: Options = {}): PowerCutPort {
  const inodes = [...startingNames].map(([path, bytes]): [string, Inode] => [
    path,
    { durable: bytes, now: bytes },
  ])
  const names = new Map(inodes)
  let durableNames: ReadonlyMap<string, Inode> = new Map(inodes)
  let changes: readonly NameChange[] = []
  const folders = new Set(startingFolders)
  let calls = 0
  let isOff = false
  let isHeld = false

  /** Count a call, and tell whether it gets to its end. What it changed before that may survive or not. */
  const change = (path: string, effect: () => void, atItsEnd: () => void = () => undefined) => {
    checkPower(path)
    calls += 1
    effect()
    if (calls >= failAt) isOff = true
    checkPower(path)
    atItsEnd()
  }
  const checkPower = (path: string) => {
    checkPath(path)
    if (isOff) throw new FileError('disk-error', path, new Error('the power is off'))
  }
  const find = (path: string) => {
    const inode = names.get(path)
    if (inode === undefined) throw new FileError('not-found', path)
    return inode
  }
  const rename = (entry: NameChange) => {
    changes = [...changes, entry]
    applyChange(names, entry)
  }
  const make = (path: string) => {
    if (!folders.has(folderOf(path))) throw new FileError('not-found', path)
    const inode: Inode = { durable: new Uint8Array(0), now: new Uint8Array(0) }
    rename({ kind: 'make', path, inode })
    return inode
  }

  const open = (path: string, inode: Inode): OpenFile => ({
    size: async () => {
      checkPower(path)
      return inode.now.length
    },
    read: async (offset, length) => {
      checkPower(path)
      return inode.now.slice(offset, offset + length)
    },
    write: async (offset, bytes) => {
      change(path, () => {
        const grown = new Uint8Array(Math.max(inode.now.length, offset + bytes.length))
        grown.set(inode.now)
        grown.set(bytes, offset)
        inode.now = grown
      })
      return bytes.length
    },
    sync: async () =>
      change(
        path,
        () => undefined,
        () => {
          if (syncs) inode.durable = inode.now
        },
      ),
    truncate: async (length) =>
      change(path, () => {
        const cut = new Uint8Array(length)
        cut.set(inode.now.subarray(0, length))
        inode.now = cut
      }),
    close: async () => undefined,
  })

  return {
    openFile: async (path) => {
      checkPower(path)
      if (!names.has(path)) change(path, () => void make(path))
      return open(path, find(path))
    },
    read: async (path) => {
      checkPower(path)
      return find(path).now.slice()
    },
    writeNew: async (path, bytes) => {
      checkPower(path)
      if (names.has(path)) throw new FileError('already-exists', path)
      let inode: Inode | null = null
      change(
        path,
        () => {
          inode = make(path)
          inode.now = bytes.slice()
        },
        () => {
          if (inode !== null && syncs) inode.durable = inode.now
        },
      )
    },
    rename: async (from, to) => {
      checkPath(to)
      checkPower(from)
      find(from)
      change(from, () => rename({ kind: 'rename', path: from, to }))
    },
    remove: async (path) => {
      checkPower(path)
      find(path)
      change(path, () => rename({ kind: 'remove', path }))
    },
    syncFolder: async (path) =>
      change(
        path,
        () => undefined,
        () => {
          if (!syncs) return
          const after = new Map(durableNames)
          for (const entry of changes) if (folderOf(entry.path) === path) applyChange(after, entry)
          durableNames = after
          changes = changes.filter((entry) => folderOf(entry.path) !== path)
        },
      ),
    list: async (path) => {
      checkPower(path)
      if (!folders.has(path)) throw new FileError('not-found', path)
      const inside = [...names.keys(), ...folders].filter(
        (name) => name !== '' && folderOf(name) === path,
      )
      return inside.map((name) => name.slice(name.lastIndexOf('/') + 1)).toSorted()
    },
    makeFolder: async (path) =>
      change(path, () => {
        for (let folder = path; folder !== ''; folder = folderOf(folder)) folders.add(folder)
      }),
    removeFolder: async (path) => {
      checkPower(path)
      if (!folders.has(path)) throw new FileError('not-found', path)
      if ([...names.keys(), ...folders].some((name) => name !== '' && folderOf(name) === path))
        throw new FileError('in-use', path)
      change(path, () => folders.delete(path))
    },
    readers: async (path) => {
      find(path)
      return 'owner'
    },
    lock: async () => {
      checkPower('')
      if (isHeld) throw new FileError('in-use', '')
      isHeld = true
      return {
        release: async () => {
          isHeld = false
        },
      }
    },
    cut: (seed, nextFailAt = Infinity) => {
      isOff = true
      const random = seededRandom(seed)
      const survivors = new Map(durableNames)
      const kept = random.pick(['none', 'all', 'some'] as const)
      for (const entry of changes) {
        if (kept === 'all' || (kept === 'some' && random.below(2) === 0)) {
          applyChange(survivors, entry)
        }
      }
      const contents = [...survivors].map(([path, inode]): [string, Bytes] => [
        path,
        surviving(inode, random),
      ])
      return powerCutPort({ syncs, failAt: nextFailAt, names: new Map(contents), folders })
    },
    calls: () => calls,
  }
}

function applyChange(names: Map<string, Inode>, entry: NameChange): void {
  switch (entry.kind) {
    case 'make':
      names.set(entry.path, entry.inode)
      return
    case 'remove':
      names.delete(entry.path)
      return
    case 'rename': {
      const inode = names.get(entry.path)
      // The file itself was made by a change that did not survive.
      if (inode === undefined) return
      names.delete(entry.path)
      names.set(entry.to, inode)
    }
  }
}

/** Sector by sector, what was synced, what was not, or one torn in the middle; and some length in between. */
function surviving({ durable, now }: Inode, random: SeededRandom): Bytes {
  if (durable === now) return now
  const way = random.pick(['old', 'new', 'prefix', 'sectors', 'sectors'] as const)
  if (way === 'old') return durable
  if (way === 'new') return now
  const low = Math.min(durable.length, now.length)
  const high = Math.max(durable.length, now.length)
  const length = random.pick([now.length, low, high, low + random.below(high - low + 1)])
  const bytes = new Uint8Array(length)
  bytes.set(durable.subarray(0, length))
  const reached = random.below(now.length + 1)
  for (let start = 0; start < Math.min(length, now.length); start += SECTOR_BYTES) {
    const isTorn = random.below(4) === 0
    const stop = start + (isTorn ? TEAR_BYTES * random.below(8) : SECTOR_BYTES)
    if (way === 'sectors' && random.below(2) === 0) continue
    const end = Math.min(stop, length, way === 'prefix' ? reached : length)
    if (end > start) bytes.set(now.subarray(start, end), start)
  }
  return bytes
}
