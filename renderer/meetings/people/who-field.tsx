import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Who } from '#shared/meetings/fields.ts'
import { usePeople } from '#renderer/store/use-people.ts'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { Select } from '#renderer/ui/select.tsx'

type Props = {
  readonly label: string
  readonly value: Who
  /** Answers whether it was saved. */
  readonly onSave: (who: Who) => Promise<boolean>
}

/** No person's id looks like these. */
const nobody = 'nobody'
const inWords = 'in-words'

/** Whoever does something: somebody here, somebody in words, or a helper would be welcome. */
export function WhoField({ label, value, onSave }: Props) {
  const { t } = useTranslation('meetings')
  const people = usePeople()
  const [isNaming, setNaming] = useState(false)
  const isWords = isNaming || value?.kind === 'words'
  const person = value?.kind === 'person' ? value.person : nobody
  // Somebody who is not in the list (they may have left) stays chosen rather than vanishing.
  const isKnown = person === nobody || people.personOf(person) !== null
  const options = [
    { key: nobody, label: t('who.welcome') },
    ...people.all.map((one) => ({ key: one.id, label: one.name })),
    ...(isKnown ? [] : [{ key: person, label: t('someone') }]),
    { key: inWords, label: t('who.other') },
  ]
  return (
    <div className="stack">
      <Select
        label={label}
        options={options}
        value={isWords ? inWords : person}
        onChange={(key) => {
          setNaming(key === inWords)
          if (key === nobody) void onSave(null)
          else if (key !== inWords) void onSave({ kind: 'person', person: key })
        }}
      />
      {isWords && (
        <SavedField
          label={t('who.name')}
          value={value?.kind === 'words' ? value.name : ''}
          mustSay
          maxLength={200}
          onSave={async (name) => {
            const done = await onSave({ kind: 'words', name })
            if (done) setNaming(false)
            return done
          }}
        />
      )}
    </div>
  )
}
