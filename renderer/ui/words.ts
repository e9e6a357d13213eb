import i18next, {
  type BackendModule,
  type i18n,
  type InitOptions,
  type ReadCallback,
} from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'

type Words = Readonly<Record<string, string>>

/** One JSON file per room and language, fetched when a screen first needs it. */
const files = import.meta.glob<Words>('#resources/locales/{en,es,ar}/*.json', { import: 'default' })

const filesBackend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = fileOf(language, namespace)
    if (load === undefined) {
      done(new Error(`no words for ${namespace} in ${language}`), null)
      return
    }
    void answer(load, done)
  },
}

async function answer(load: () => Promise<Words>, done: ReadCallback): Promise<void> {
  try {
    done(null, await load())
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), null)
  }
}

function fileOf(language: string, namespace: string) {
  const end = `/locales/${language}/${namespace}.json`
  const path = Object.keys(files).find((name) => name.endsWith(end))
  return path === undefined ? undefined : files[path]
}

/** Words every page needs from its first paint on. */
export const firstNamespaces = ['workspace', 'ui', 'problems'] as const

/** In tests a key that exists nowhere is a fault; a page shows the key and goes on. */
const strictly: InitOptions = {
  saveMissing: true,
  saveMissingTo: 'all',
  missingKeyHandler(languages, namespace, key) {
    throw new Error(`no words for ${namespace}:${key} in ${languages.join(', ')}`)
  },
}

type WordsOptions = {
  readonly namespaces?: readonly string[]
  /** Needed from the first paint on; a page that is not the workspace names its own. */
  readonly first?: readonly string[]
  readonly strict?: boolean
}

/** The words of the app in one language; others can be chosen while it runs. A key that a language lacks is shown in English. */
export async function createWords(
  language: LanguageCode,
  { namespaces = [], first = firstNamespaces, strict = false }: WordsOptions = {},
): Promise<i18n> {
  const words = i18next.createInstance()
  await words
    .use(filesBackend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      ns: [...first, ...namespaces],
      defaultNS: first === firstNamespaces ? 'ui' : (first[0] ?? 'ui'),
      keySeparator: false,
      returnNull: false,
      interpolation: { escapeValue: false },
      ...(strict ? strictly : {}),
    })
  return words
}
