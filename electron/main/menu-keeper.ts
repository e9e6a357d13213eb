import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAsk } from '#shared/contract/desktop.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { isInCoalition, menuTemplate } from './menu.ts'
import { desktopWords } from './words.ts'

type MenuKeeperPorts = {
  readonly platform: string
  readonly ask: (ask: MenuAsk) => void
  /** Make this the application's menu. */
  readonly set: (template: MenuItemConstructorOptions[]) => void
}

/** Keeps the menu in the chosen language, and its entries possible or not with the page in front. */
export class MenuKeeper {
  readonly #ports: MenuKeeperPorts
  #language: LanguageCode
  #isIn = false

  constructor(language: LanguageCode, ports: MenuKeeperPorts) {
    this.#ports = ports
    this.#language = language
    this.#set()
  }

  get language(): LanguageCode {
    return this.#language
  }

  speak(language: LanguageCode): void {
    if (language === this.#language) return
    this.#language = language
    this.#set()
  }

  /** This is the address in front; empty where no window is. */
  standAt(url: string): void {
    if (isInCoalition(url) === this.#isIn) return
    this.#isIn = !this.#isIn
    this.#set()
  }

  #set(): void {
    const { set, platform, ask } = this.#ports
    const words = desktopWords(this.#language)
    set(menuTemplate({ words, platform, ask, isInCoalition: this.#isIn }))
  }
}
