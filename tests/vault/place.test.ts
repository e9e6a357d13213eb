import { expect, test } from 'vitest'
import { vaultFolder } from '#electron/vault/place.ts'

test.each([
  ['win32', 'C:\\Users\\Bea', {}, 'C:\\Users\\Bea\\AppData\\Local\\Commonweave'],
  ['win32', 'C:\\Users\\Bea', { LOCALAPPDATA: 'D:\\Kept' }, 'D:\\Kept\\Commonweave'],
  ['darwin', '/Users/bea', {}, '/Users/bea/Library/Application Support/Commonweave'],
  ['linux', '/home/bea', {}, '/home/bea/.local/share/commonweave'],
  ['linux', '/home/bea', { XDG_DATA_HOME: 'relative' }, '/home/bea/.local/share/commonweave'],
  ['linux', '/home/bea', { XDG_DATA_HOME: '/data' }, '/data/commonweave'],
  ['linux', '/home/bea', { COMMONWEAVE_VAULT: '/media/stick' }, '/media/stick'],
  ['win32', 'C:\\Users\\Bea', { COMMONWEAVE_VAULT: 'E:\\Stick' }, 'E:\\Stick'],
  [
    'darwin',
    '/Users/bea',
    { COMMONWEAVE_VAULT: '' },
    '/Users/bea/Library/Application Support/Commonweave',
  ],
])('on %s, home %s, %o: %s', (platform, home, env, folder) => {
  expect(vaultFolder({ platform, home, env })).toBe(folder)
})
