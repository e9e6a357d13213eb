import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { pageKeys } from '#shared/contract/window-keys.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { acceleratorOf, isInCoalition, menuTemplate } from '#electron/main/menu.ts'
import { MenuKeeper } from '#electron/main/menu-keeper.ts'
import { desktopWords } from '#electron/main/words.ts'

type Item = MenuItemConstructorOptions

/** What Electron gives the roles used here where nothing else is said; whoever adds a role adds its keys. */
const keysOfRoles: Readonly<Record<string, string>> = {
  cut: 'CmdOrCtrl+X',
  copy: 'CmdOrCtrl+C',
  paste: 'CmdOrCtrl+V',
  selectAll: 'CmdOrCtrl+A',
  close: 'CmdOrCtrl+W',
  quit: 'CmdOrCtrl+Q',
  minimize: 'CmdOrCtrl+M',
  resetZoom: 'CmdOrCtrl+0',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
  togglefullscreen: 'F11',
  hide: 'Cmd+H',
  hideOthers: 'Cmd+Alt+H',
}

const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

function menu(
  platform = 'win32',
  language: (typeof languageCodes)[number] = 'en',
  isIn = true,
): { items: Item[]; ask: ReturnType<typeof vi.fn>; named: (label: string) => Item | undefined } {
  const ask = vi.fn()
  const template = menuTemplate({
    words: desktopWords(language),
    platform,
    isInCoalition: isIn,
    ask,
  })
  const items = flat(template)
  return { items, ask, named: (label) => items.find((item) => item.label === label) }
}

describe.each(['win32', 'darwin', 'linux'])('the menu on %s', (platform) => {
  test('every entry that is no line has words of the chosen language, each only once in its menu', () => {
    for (const language of languageCodes) {
      const { items } = menu(platform, language)
      for (const item of items.filter(({ type }) => type !== 'separator'))
        expect(item.label).toBeTruthy()
      const labels = items.flatMap(({ label }) => (label === undefined ? [] : [label]))
      expect(new Set(labels).size, language).toBe(labels.length)
      if (language === 'ar')
        expect(labels.filter((label) => /^[ -~]+$/.test(label))).toEqual(
          ['Commonweave'].filter(() => platform === 'darwin'),
        )
    }
  })

  test('no key is given twice, the system’s own included', () => {
    const keys = menu(platform).items.flatMap(({ accelerator, role }) => {
      const key = accelerator ?? (role === undefined ? undefined : keysOfRoles[role])
      return key === undefined ? [] : [key]
    })
    expect(keys.length).toBeGreaterThan(10)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

test('what the keys of a page do has the key of that page, is not pressed twice, and asks the page', () => {
  const { items, ask } = menu()
  const shown = items.filter(({ registerAccelerator }) => registerAccelerator === false)
  expect(shown).toHaveLength(pageKeys.length)
  for (const item of shown) item.click?.({} as never, undefined, {} as never)
  const asked = ask.mock.calls.map(([does]: unknown[]) => does)
  expect(new Set(asked)).toEqual(new Set(pageKeys.map(({ does }) => does)))
  for (const [at, item] of shown.entries()) {
    const key = pageKeys.find(({ does }) => does === asked[at])
    // Single signs can be turned off by a person, so no menu promises them.
    expect(item.accelerator).toBe(
      key?.isLetter === true ? undefined : acceleratorOf(key?.presses[0]),
    )
  }
})

test.each([
  [{ key: 'k', command: true }, 'CmdOrCtrl+K'],
  [{ key: 'z', command: true, shift: true }, 'CmdOrCtrl+Shift+Z'],
  [{ key: 'F6' }, 'F6'],
  [{ key: 'F6', shift: true }, 'Shift+F6'],
])('%o is %s in Electron’s spelling', (press, spelled) => {
  expect(acceleratorOf(press)).toBe(spelled)
})

test('outside of a coalition nothing is offered that exists only inside', () => {
  const off = menu('linux', 'en', false).items.filter(({ enabled }) => enabled === false)
  expect(off.map(({ label }) => label)).toContain('One step back')
  expect(off).toHaveLength(pageKeys.length + 1)
  expect(menu('linux', 'en', true).items.filter(({ enabled }) => enabled === false)).toEqual([])
})

test('the pages of a coalition are told from those for the big screen and those outside', () => {
  const at = (hash: string) => isInCoalition(`app://commonweave/index.html${hash}`)
  expect(['#/in/ab12', '#/in/ab12/', '#/in/ab12/assets/x'].map(at)).toEqual([true, true, true])
  expect(['', '#/welcome', '#/in/ab12/large/round/1', '#/in/'].map(at)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('the menu is made anew when language or place change, and only then', () => {
  const set = vi.fn<(template: Item[]) => void>()
  const keeper = new MenuKeeper('en', { platform: 'linux', ask: () => {}, set })
  const first = () => set.mock.lastCall?.[0][0]?.label
  expect(first()).toBe('File')
  keeper.speak('en')
  keeper.standAt('app://commonweave/index.html#/welcome')
  expect(set).toHaveBeenCalledTimes(1)
  keeper.speak('es')
  expect([first(), keeper.language]).toEqual(['Archivo', 'es'])
  keeper.standAt('app://commonweave/index.html#/in/ab12')
  keeper.standAt('app://commonweave/index.html#/in/ab12/plans')
  expect(set).toHaveBeenCalledTimes(3)
})
