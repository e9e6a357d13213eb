import '#renderer/guest/guest.css'
import '#renderer/taking-part/parts.css'
import '#renderer/taking-part/closed.css'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { languageCodes } from '#shared/language/languages.ts'
import { RoomPages } from '#renderer/guest/room-pages.tsx'
import { JoinPage } from '#renderer/guest/join-page.tsx'
import { createWords } from '#renderer/ui/words.ts'
import { applyLanguage } from '#renderer/workspace/language-choice.ts'
import { applyLook, firstSettings } from '#renderer/workspace/look.ts'
import { phoneStates } from './phone-states.ts'

/** The page phones get, in one state of a meeting in memory: `phone.html?state=ranked&language=ar`. */
const search = new URLSearchParams(window.location.search)
const language = languageCodes.find((code) => code === search.get('language')) ?? 'en'
applyLook(firstSettings)
applyLanguage(language)
const words = await createWords(language, { first: ['guest', 'activities', 'problems'] })
const root = document.getElementById('root')
if (root === null) throw new Error('the stage has no #root')
const name = search.get('state') ?? ''
const state = phoneStates[name]
const choose = () => undefined
const page = () => {
  if (name === 'join') return <JoinPage choose={choose} isWrong={false} comeIn={choose} />
  if (state === undefined) throw new Error(`no state ${name}`)
  const client = state({ t: (key) => words.t(key), language })
  return <RoomPages client={client} choose={choose} wrong={choose} />
}
createRoot(root).render(<I18nextProvider i18n={words}>{page()}</I18nextProvider>)
