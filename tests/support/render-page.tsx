import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { LanguageCode } from '#shared/language/languages.ts'
import { VaultProvider } from '#renderer/store/vault-provider.tsx'
import { createWords } from '#renderer/ui/words.ts'
import { UiProvider } from '#renderer/ui/ui-provider.tsx'
import { coalitionId } from './made-up.ts'
import { createMemoryVault, type MemoryVault } from './memory-vault.ts'

type Options = {
  readonly vault?: MemoryVault
  readonly language?: LanguageCode
  /** Files of words beside the general ones: your room's. A key that exists nowhere throws. */
  readonly namespaces?: readonly string[]
  readonly at?: string
}

/** Shows a page as in the workspace, over a vault in memory. Use with `// @vitest-environment happy-dom`. */
export async function renderPage(page: ReactNode, options: Options = {}) {
  const { vault = createMemoryVault(), language = 'en', namespaces = [], at = '/' } = options
  const words = await createWords(language, { namespaces, strict: true })
  const location = memoryLocation({ path: at, record: true })
  const shown = render(
    <I18nextProvider i18n={words}>
      <VaultProvider link={vault.link} coalition={coalitionId}>
        <UiProvider>
          <Router hook={location.hook} searchHook={location.searchHook}>
            {page}
          </Router>
        </UiProvider>
      </VaultProvider>
    </I18nextProvider>,
  )
  return { ...shown, vault, words, location, user: userEvent.setup() }
}
