import './older-browsers.ts'
import './guest.css'
import '#renderer/taking-part/parts.css'
import '#renderer/taking-part/closed.css'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'
import { createWords } from '#renderer/ui/words.ts'
import { applyLanguage, languageFor } from '#renderer/workspace/language-choice.ts'
import { applyLook, firstSettings } from '#renderer/workspace/look.ts'
import { Guest } from './guest.tsx'

const languageKey = 'room/language'
const kept = readHere(languageKey)
const chosen = kept === 'en' || kept === 'es' || kept === 'ar' ? kept : null
const language = languageFor(chosen)
applyLook(firstSettings)
applyLanguage(language)

async function show(): Promise<void> {
  const words = await createWords(language, { first: ['guest', 'activities', 'problems'] })
  const choose = (next: LanguageCode) => {
    keepHere(languageKey, next)
    applyLanguage(next)
    void words.changeLanguage(next)
  }
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <I18nextProvider i18n={words}>
      <Guest choose={choose} />
    </I18nextProvider>,
  )
}

void show()
