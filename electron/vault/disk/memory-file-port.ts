import { FileError } from './file-error.ts'
import type { FilePort, OpenFile } from './file-port.ts'
import { folderOf } from './file-port.ts'
import { checkPath } from './safe-path.ts'

/** What one file holds; grown by doubling, so that appending stays cheap. */
type Content = { bytes: Uint8Array<ArrayBuffer>; length: number }

/** A disk that lives as long as the process: for the sample coalition, which is thrown away when the app ends. */
export function memoryFilePort(): FilePort {
  const files = new Map<string, Content>()
  const folders = new Set([''])
  let isHeld = false
  const found = (path: string): Content => {
    const content = files.get(checkPath(path))
    if (content === undefined) throw new FileError('not-found', path)
    return content
  }
  const make = (path: string): Content => {
    if (!folders.has(folderOf(checkPath(path)))) throw new FileError('not-found', path)
    const content = { bytes: new Uint8Array(0), length: 0 }
    files.set(path, content)
    return content
  }
  return {
    openFile: async (path) => openContent(files.get(checkPath(path)) ?? make(path)),
    read: async (path) => {
      const { bytes, length } = found(path)
      return bytes.slice(0, length)
    },
    writeNew: async (path, bytes) => {
      if (files.has(checkPath(path))) throw new FileError('already-exists', path)
      resize(make(path), bytes.length).set(bytes)
    },
    rename: async (from, to) => {
      const content = found(from)
      files.delete(from)
      files.set(checkPath(to), content)
    },
    remove: async (path) => {
      found(path)
      files.delete(path)
    },
    syncFolder: async () => {},
    list: async (path) => {
      if (!folders.has(path)) throw new FileError('not-found', path)
      const names = [...files.keys(), ...folders].filter(
        (one) => one !== '' && folderOf(one) === path,
      )
      return names.map((one) => one.slice(path === '' ? 0 : path.length + 1)).toSorted()
    },
    makeFolder: async (path) => {
      const parts = path === '' ? [] : checkPath(path).split('/')
      for (const [at] of parts.entries()) folders.add(parts.slice(0, at + 1).join('/'))
    },
    removeFolder: async (path) => {
      if (!folders.has(checkPath(path))) throw new FileError('not-found', path)
      if ([...files.keys(), ...folders].some((one) => one !== '' && folderOf(one) === path))
        throw new FileError('in-use', path)
      folders.delete(path)
    },
    readers: async (path) => {
      found(path)
      return 'owner'
    },
    lock: async () => {
      if (isHeld) throw new FileError('in-use', '')
      isHeld = true
      return {
        release: async () => {
          isHeld = false
        },
      }
    },
  }
}

function openContent(content: Content): OpenFile {
  return {
    size: async () => content.length,
    read: async (offset, length) =>
      content.bytes.slice(offset, Math.max(offset, Math.min(offset + length, content.length))),
    write: async (offset, bytes) => {
      resize(content, Math.max(content.length, offset + bytes.length)).set(bytes, offset)
      return bytes.length
    },
    sync: async () => {},
    truncate: async (length) => {
      if (length < content.length) content.bytes.fill(0, length, content.length)
      resize(content, length)
    },
    close: async () => {},
  }
}

function resize(content: Content, length: number): Uint8Array {
  if (length > content.bytes.length) {
    const bytes = new Uint8Array(Math.max(length, content.bytes.length * 2, 1024))
    bytes.set(content.bytes.subarray(0, content.length))
    content.bytes = bytes
  }
  content.length = length
  return content.bytes
}
