/// <reference types="vite/client" />
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'
import '#renderer/styles/index.css'
import { createSocketLink } from '#renderer/store/socket-link.ts'
import { VaultProvider } from '#renderer/store/vault-provider.tsx'
import { SharedText } from '#renderer/texts/shared-text.tsx'
import { UiProvider } from '#renderer/ui/ui-provider.tsx'
import { createWords } from '#renderer/ui/words.ts'
import { applyLanguage } from '#renderer/workspace/language-choice.ts'
import { openSession } from '#renderer/workspace/session.ts'

/** One text of one record over a real vault: `#coalition/record/language/theme`. */
const [coalition = '', id = '', language = 'en', theme = 'light'] = window.location.hash
  .slice(1)
  .split('/')
const code = language as LanguageCode
applyLanguage(code)
document.documentElement.dataset['theme'] = theme
const words = await createWords(code)
const { link } = createSocketLink(openSession)
const root = document.getElementById('root')
if (root === null) throw new Error('the stage has no #root')
createRoot(root).render(
  <I18nextProvider i18n={words}>
    <VaultProvider link={link.within(coalition)} coalition={coalition}>
      <UiProvider>
        <main className="page reading">
          <h1>Asset map</h1>
          <h2>Garden</h2>
          <SharedText
            place={{ document: 'assets', map: 'assets', id, field: 'strong' }}
            room="assets"
            label="What is strong here"
            invitation="What is strong here?"
          />
          <button type="button">Elsewhere</button>
        </main>
      </UiProvider>
    </VaultProvider>
  </I18nextProvider>,
)
