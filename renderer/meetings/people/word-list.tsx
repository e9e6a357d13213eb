import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageCodes } from '#shared/language/languages.ts'
import { mostWords } from '#shared/meetings/fields.ts'
import type { ShownWord } from '#shared/meetings/items.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import type { Whole } from '#renderer/meetings/whole.ts'
import { WordDialog } from './word-dialog.tsx'

/** The group's own words in each language, as whoever interprets has them on their phone. */
export function WordList({ whole: { meeting, words } }: { readonly whole: Whole }) {
  const { t } = useTranslation('meetings')
  const head = useId()
  const [open, setOpen] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const opened = words.find(({ id }) => id === open) ?? null
  return (
    <section className="stack stack--3" aria-labelledby={head}>
      <h2 id={head}>{t('words')}</h2>
      <p className="meta">{t('words.about')}</p>
      {words.length > 0 && (
        <ul className="divided meetings-needs" aria-labelledby={head}>
          {words.map((word) => (
            <WordRow
              key={word.id}
              word={word}
              onOpen={() => {
                setOpen(word.id)
              }}
            />
          ))}
        </ul>
      )}
      {words.length < mostWords && (
        <div>
          <Button
            size="small"
            kind="quiet"
            icon={Plus}
            onPress={() => {
              setAdding(true)
            }}
          >
            {t('word.add')}
          </Button>
        </div>
      )}
      {(isAdding || opened !== null) && (
        <WordDialog
          key={opened?.id ?? 'new'}
          meeting={meeting.id}
          word={opened}
          onClose={() => {
            setAdding(false)
            setOpen(null)
          }}
        />
      )}
    </section>
  )
}

type RowProps = { readonly word: ShownWord; readonly onOpen: () => void }

function WordRow({ word, onOpen }: RowProps) {
  const { t } = useTranslation('meetings')
  const [first, ...others] = languageCodes.filter((code) => word[code] !== '')
  return (
    <li className="meetings-need">
      <button type="button" className="meetings-need__name" onClick={onOpen}>
        <b>{first === undefined ? t('word.empty') : <bdi lang={first}>{word[first]}</bdi>}</b>
        <span className="meta block">
          {others.map((code, at) => (
            <span key={code}>
              {at > 0 && ' · '}
              <bdi lang={code}>{word[code]}</bdi>
            </span>
          ))}
        </span>
      </button>
      {word.apart.length > 0 && (
        <Chip tone="info" size="small">
          {t('apart')}
        </Chip>
      )}
    </li>
  )
}
