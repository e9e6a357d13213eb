import { useTranslation } from 'react-i18next'
import { languages } from '#shared/language/languages.ts'
import type { RoomState } from './room-state.ts'

/** The group's own words in each language, for whoever interprets. */
export function WordsNote({ words }: { readonly words: RoomState['words'] }) {
  const { t } = useTranslation('guest')
  if (words.length === 0) return null
  return (
    <section className="g-note g-aloud">
      <h2>{t('words.title')}</h2>
      <ul className="g-words">
        {words.map((word) => (
          <li key={`${word.en}|${word.es}|${word.ar}`}>
            {languages
              .filter(({ code }) => word[code] !== '')
              .map(({ code }) => (
                <bdi key={code} lang={code}>
                  {word[code]}
                </bdi>
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
