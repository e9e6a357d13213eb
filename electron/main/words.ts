import arDesktop from '#resources/locales/ar/desktop.json' with { type: 'json' }
import arWorkspace from '#resources/locales/ar/workspace.json' with { type: 'json' }
import enDesktop from '#resources/locales/en/desktop.json' with { type: 'json' }
import enWorkspace from '#resources/locales/en/workspace.json' with { type: 'json' }
import esDesktop from '#resources/locales/es/desktop.json' with { type: 'json' }
import esWorkspace from '#resources/locales/es/workspace.json' with { type: 'json' }
import type { Deed } from '#shared/contract/window-keys.ts'
import type { LanguageCode } from '#shared/language/languages.ts'

export type DesktopWords = {
  readonly app: string
  readonly t: (key: keyof typeof enDesktop) => string
  /** What a key of the page does, in the words of its list of keys. */
  readonly deed: (does: Deed) => string
}

const files = {
  en: { desktop: enDesktop, workspace: enWorkspace },
  es: { desktop: esDesktop, workspace: esWorkspace },
  ar: { desktop: arDesktop, workspace: arWorkspace },
} as const

/** The words of menus and of the shell's own windows, which no page shows. */
export function desktopWords(language: LanguageCode): DesktopWords {
  const { desktop, workspace } = files[language]
  return {
    app: workspace.app,
    t: (key) => desktop[key],
    deed: (does) => workspace[`keys.do.${does}`],
  }
}
