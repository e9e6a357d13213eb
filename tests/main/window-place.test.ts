import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openWindowDesk } from '#electron/main/window-desk.ts'
import { openAt } from '#electron/main/window-place.ts'
import { WorkspaceWindow } from '#electron/main/workspace-window.ts'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }
const kept = { x: 1600, y: 100, width: 1500, height: 950, maximised: false }
const { maximised: _, ...bounds } = kept

test('a window opens where it was, while that screen is there', () => {
  expect(openAt(kept, [laptop, beside])).toEqual(bounds)
})

test('without that screen it opens on the first one, no larger than it', () => {
  expect(openAt(kept, [laptop])).toEqual({ width: 1440, height: 875 })
  expect(openAt(kept, [])).toEqual({})
})

test.each([
  ['its head above the screen', { y: -400 }],
  ['nearly all of it to the right', { x: 3_300 }],
  ['its head below the screen', { y: 1_070 }],
])('with %s nobody could take hold of it, so it opens elsewhere', (_name, change) => {
  expect(openAt({ ...kept, ...change }, [beside])).not.toHaveProperty('x')
})

test('before the first time nothing is said', () => {
  expect(openAt(null, [laptop])).toEqual({})
})

test('where it was is kept by the disk, and a damaged file is as none', async () => {
  const folder = makeTempFolder()
  const open = () => openWindowDesk(nodeFilePort(folder))
  const desk = await open()
  expect(desk.read()).toBeNull()
  await desk.write(kept)
  expect((await open()).read()).toEqual(kept)
  writeFileSync(join(folder, 'window.json'), '{"place":{"x":"javascript:1"}}')
  writeFileSync(join(folder, 'window.json.before'), 'nothing')
  expect((await open()).read()).toBeNull()
})

test('there is one window: it is brought forward, and opens again where it was when it was closed', async () => {
  const desk = await openWindowDesk(nodeFilePort(makeTempFolder()))
  const made: Record<string, unknown>[] = []
  const listeners = new Map<string, () => void>()
  const window = {
    webContents: { id: 7 },
    on: (name: string, listener: () => void) => listeners.set(name, listener),
    once: (name: string, listener: () => void) => listeners.set(name, listener),
    loadURL: () => Promise.resolve(),
    isMinimized: () => true,
    restore: vi.fn(),
    show: vi.fn(),
    focus: vi.fn(),
    maximize: vi.fn(),
    isMaximized: () => true,
    getNormalBounds: () => bounds,
  }
  const workspace = new WorkspaceWindow({
    make: (options) => {
      made.push({ ...options })
      return window as never
    },
    preload: 'p',
    screens: () => [beside],
    desk,
  })
  workspace.show()
  workspace.show()
  expect(made).toHaveLength(1)
  for (const brought of [window.restore, window.show, window.focus])
    expect(brought).toHaveBeenCalledTimes(1)
  expect([workspace.isPage(7), workspace.isPage(8)]).toEqual([true, false])
  listeners.get('close')?.()
  listeners.get('closed')?.()
  expect(workspace.isPage(7)).toBe(false)
  await workspace.keep()
  workspace.show()
  expect(made[1]).toMatchObject(bounds)
  expect(window.maximize).toHaveBeenCalledTimes(1)
})
