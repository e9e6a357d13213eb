import { describe, expect, test } from 'vitest'
import { writeAll, type FilePort } from '#electron/vault/disk/file-port.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)

/** What every FilePort does (electron/vault/disk/file-port.ts). `makePort` gives an empty one for each test. */
export function testFilePort(name: string, makePort: () => FilePort | Promise<FilePort>): void {
  const refuses = async (attempt: Promise<unknown>, code: string) => {
    await expect(attempt).rejects.toMatchObject({ name: 'FileError', code })
  }

  describe(`a file port: ${name}`, () => {
    test('makes an empty file on opening and keeps what an existing one holds', async () => {
      const port = await makePort()
      const made = await port.openFile('log')
      expect(await made.size()).toBe(0)
      await writeAll(made, 0, bytes(1, 2, 3))
      await made.sync()
      await made.close()
      const again = await port.openFile('log')
      expect(await again.size()).toBe(3)
      await again.close()
      expect(await port.read('log')).toEqual(bytes(1, 2, 3))
    })

    test('writes at the place it is told, over what was there and beyond the end', async () => {
      const port = await makePort()
      const file = await port.openFile('log')
      await writeAll(file, 0, bytes(1, 2, 3, 4))
      await writeAll(file, 2, bytes(9, 9, 9))
      expect(await port.read('log')).toEqual(bytes(1, 2, 9, 9, 9))
      await file.close()
    })

    test('reads a range, and less where the file ends', async () => {
      const port = await makePort()
      const file = await port.openFile('log')
      await writeAll(file, 0, bytes(1, 2, 3, 4))
      expect(await file.read(1, 2)).toEqual(bytes(2, 3))
      expect(await file.read(3, 10)).toEqual(bytes(4))
      expect(await file.read(9, 10)).toEqual(bytes())
      await file.close()
    })

    test('truncates to fewer and to more bytes, the added ones zero', async () => {
      const port = await makePort()
      const file = await port.openFile('log')
      await writeAll(file, 0, bytes(1, 2, 3, 4))
      await file.truncate(2)
      expect(await port.read('log')).toEqual(bytes(1, 2))
      await file.truncate(4)
      expect(await port.read('log')).toEqual(bytes(1, 2, 0, 0))
      await file.close()
    })

    test('makes a new file whole and leaves one of that name alone', async () => {
      const port = await makePort()
      await port.writeNew('new', bytes(1, 2))
      await refuses(port.writeNew('new', bytes(3)), 'already-exists')
      expect(await port.read('new')).toEqual(bytes(1, 2))
    })

    test('renames over another file', async () => {
      const port = await makePort()
      await port.writeNew('a', bytes(1))
      await port.writeNew('b', bytes(2))
      await port.rename('a', 'b')
      await port.syncFolder('')
      expect(await port.read('b')).toEqual(bytes(1))
      await refuses(port.read('a'), 'not-found')
    })

    test('a file that is not there is said to be not there', async () => {
      const port = await makePort()
      await refuses(port.read('none'), 'not-found')
      await refuses(port.remove('none'), 'not-found')
      await refuses(port.rename('none', 'other'), 'not-found')
      await refuses(port.readers('none'), 'not-found')
      await refuses(port.list('none'), 'not-found')
      await refuses(port.writeNew('none/inside', bytes(1)), 'not-found')
      await refuses(port.openFile('none/inside'), 'not-found')
    })

    test('makes folders with those above them, again without complaint, and lists what is inside', async () => {
      const port = await makePort()
      await port.makeFolder('spaces/one')
      await port.makeFolder('spaces/one')
      await port.writeNew('spaces/one/b', bytes(1))
      await port.writeNew('spaces/one/a', bytes(1))
      await port.syncFolder('spaces/one')
      expect(await port.list('spaces')).toEqual(['one'])
      expect(await port.list('spaces/one')).toEqual(['a', 'b'])
      await port.remove('spaces/one/a')
      expect(await port.list('spaces/one')).toEqual(['b'])
    })

    test('removes an empty folder, and none in which something is', async () => {
      const port = await makePort()
      await port.makeFolder('spaces/one')
      await port.writeNew('spaces/one/a', bytes(1))
      await refuses(port.removeFolder('spaces/one'), 'in-use')
      await refuses(port.removeFolder('spaces'), 'in-use')
      await port.remove('spaces/one/a')
      await port.removeFolder('spaces/one')
      expect(await port.list('spaces')).toEqual([])
      await refuses(port.removeFolder('spaces/one'), 'not-found')
      await port.makeFolder('spaces/one')
      expect(await port.list('spaces/one')).toEqual([])
    })

    test('refuses paths that could lead out of its folder', async () => {
      const port = await makePort()
      for (const path of ['../out', 'a/../../out', '/etc', 'a//b', '.', 'a\\b', 'c:d', 'a\0b']) {
        await refuses(port.read(path), 'unsafe-path')
        await refuses(port.openFile(path), 'unsafe-path')
        await refuses(port.writeNew(path, bytes(1)), 'unsafe-path')
      }
      await port.writeNew('a', bytes(1))
      await refuses(port.rename('a', '../out'), 'unsafe-path')
    })

    test('what it makes is for its owner, where the system knows rights', async () => {
      const port = await makePort()
      await port.writeNew('secret', bytes(1))
      expect(await port.readers('secret')).not.toBe('others')
      await (await port.openFile('log')).close()
      expect(await port.readers('log')).not.toBe('others')
    })

    test('is held by one at a time', async () => {
      const port = await makePort()
      const hold = await port.lock()
      await refuses(port.lock(), 'in-use')
      await hold.release()
      const again = await port.lock()
      await again.release()
    })

    test('hands out copies: changing what was read changes nothing', async () => {
      const port = await makePort()
      await port.writeNew('a', bytes(1))
      const read = await port.read('a')
      read.fill(7)
      expect(await port.read('a')).toEqual(bytes(1))
    })
  })
}
