import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAsk } from '#shared/contract/desktop.ts'
import { type Deed, pageKeys, type Press } from '#shared/contract/window-keys.ts'
import type { DesktopWords } from './words.ts'

export type MenuParts = {
  readonly words: DesktopWords
  readonly platform: string
  /** Whether a coalition is on screen: what the page's keys do exists only there. */
  readonly isInCoalition: boolean
  readonly ask: (ask: MenuAsk) => void
}

type Item = MenuItemConstructorOptions

/** The application's menu, in the order a system's people expect. Its keys are those of the page's own table. */
export function menuTemplate(parts: MenuParts): Item[] {
  const { words, platform, ask, isInCoalition } = parts
  const { t } = words
  const isMac = platform === 'darwin'
  const line: Item = { type: 'separator' }
  const deed = (does: Deed): Item => ({
    label: words.deed(does),
    ...pressOf(does),
    // The page reads its keys itself, with what the person has turned off; here they are only shown.
    registerAccelerator: false,
    enabled: isInCoalition,
    click: () => {
      ask(does)
    },
  })
  const asking = (label: string, what: MenuAsk, more: Item = {}): Item => ({
    label,
    ...more,
    click: () => {
      ask(what)
    },
  })
  const settings = asking(t('menu.settings'), 'settings', { enabled: isInCoalition })
  const about: Item = { role: 'about', label: t('menu.about') }
  const quit: Item = { role: 'quit', label: t('menu.quit') }
  const ofApp: Item = {
    label: words.app,
    submenu: [
      about,
      line,
      settings,
      line,
      { role: 'services', label: t('menu.services') },
      line,
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hide-others') },
      { role: 'unhide', label: t('menu.show-all') },
      line,
      quit,
    ],
  }
  const file: Item = {
    label: t('menu.file'),
    submenu: [
      asking(t('menu.open-file'), 'open-file'),
      asking(t('menu.coalitions'), 'coalitions'),
      line,
      ...(isMac ? [] : [settings, line]),
      { role: 'close', label: t('menu.close') },
      ...(isMac ? [] : [quit]),
    ],
  }
  const edit: Item = {
    label: t('menu.edit'),
    submenu: [
      deed('undo'),
      deed('redo'),
      line,
      { role: 'cut', label: t('menu.cut') },
      { role: 'copy', label: t('menu.copy') },
      { role: 'paste', label: t('menu.paste') },
      { role: 'selectAll', label: t('menu.select-all') },
      line,
      deed('find'),
    ],
  }
  const view: Item = {
    label: t('menu.view'),
    submenu: [
      deed('region'),
      deed('region-back'),
      line,
      { role: 'resetZoom', label: t('menu.zoom-reset') },
      { role: 'zoomIn', label: t('menu.zoom-in') },
      { role: 'zoomOut', label: t('menu.zoom-out') },
      line,
      { role: 'togglefullscreen', label: t('menu.full-screen') },
    ],
  }
  const window: Item = {
    role: 'window',
    label: t('menu.window'),
    submenu: [
      { role: 'minimize', label: t('menu.minimize') },
      ...(isMac ? [{ role: 'zoom' as const, label: t('menu.zoom') }, line] : []),
      ...(isMac ? [{ role: 'front' as const, label: t('menu.front') }] : []),
    ],
  }
  const help: Item = {
    role: 'help',
    label: t('menu.help'),
    submenu: [deed('help'), deed('keys'), ...(isMac ? [] : [line, about])],
  }
  return [...(isMac ? [ofApp] : []), file, edit, view, window, help]
}

function pressOf(does: Deed): Pick<Item, 'accelerator'> {
  const key = pageKeys.find((one) => one.does === does)
  const accelerator = key === undefined || key.isLetter ? null : acceleratorOf(key.presses[0])
  return accelerator === null ? {} : { accelerator }
}

/** Whether an address of ours is a page of a coalition, and not one for the big screen. */
export const isInCoalition = (url: string): boolean => /#\/in\/[^/]+(?!\/large)(\/|$)/.test(url)

/** A way to press in Electron's spelling, as `CmdOrCtrl+Shift+Z`. */
export function acceleratorOf(press: Press | undefined): string | null {
  if (press === undefined) return null
  const { key, command, shift } = press
  return [
    ...(command === true ? ['CmdOrCtrl'] : []),
    ...(shift === true ? ['Shift'] : []),
    key.length === 1 ? key.toUpperCase() : key,
  ].join('+')
}
