import '#renderer/styles/index.css'
import './workspace.css'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createWords } from '#renderer/ui/words.ts'
import { readFirstSettings } from './first-settings.ts'
import { applyLanguage, languageFor } from './language-choice.ts'
import { applyLook } from './look.ts'
import { openLink } from './open-link.ts'
import { rooms, welcome } from './rooms.ts'
import { Workspace } from './workspace.tsx'

const connection = openLink()
const settings = await readFirstSettings(connection.link)
const language = languageFor(settings.language)
applyLook(settings)
applyLanguage(language)
const words = await createWords(language)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <I18nextProvider i18n={words}>
    <Workspace link={connection.link} connection={connection} rooms={rooms} welcome={welcome} />
  </I18nextProvider>,
)
