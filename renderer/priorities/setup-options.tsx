import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { DraftOption } from './round-draft.ts'

type Props = {
  readonly offered: readonly DraftOption[]
  readonly chosen: readonly DraftOption[]
  readonly onChange: (chosen: readonly DraftOption[]) => void
}

/** What people will choose between: ideas and themes of the board, and what is typed. */
export function SetupOptions({ offered, chosen, onChange }: Props) {
  const { t } = useTranslation('priorities')
  const [typed, setTyped] = useState('')
  const own = chosen.filter((option) => option.idea === null && option.theme === null)
  const add = () => {
    const text = typed.trim()
    if (text === '') return
    setTyped('')
    onChange([...chosen, { key: `typed/${text}`, text, idea: null, theme: null }])
  }
  return (
    <div className="stack stack--4">
      {offered.length > 0 && (
        <ul className="priorities-offered" aria-label={t('setup.offered')}>
          {offered.map((option) => (
            <li key={option.key}>
              <Checkbox
                isSelected={chosen.some((one) => one.key === option.key)}
                onChange={(isChosen) => {
                  const others = chosen.filter((one) => one.key !== option.key)
                  onChange(isChosen ? [...others, option] : others)
                }}
              >
                <bdi>{option.text}</bdi>
                {option.theme !== null && <span className="meta"> {t('setup.is-theme')}</span>}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
      {own.length > 0 && (
        <ul className="stack" aria-label={t('setup.typed')}>
          {own.map((option) => (
            <li key={option.key} className="row between">
              <span className="grow" dir="auto">
                {option.text}
              </span>
              <IconButton
                label={t('setup.leave-out', { text: option.text })}
                icon={X}
                size="small"
                onPress={() => {
                  onChange(chosen.filter((one) => one !== option))
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Form
        className="row row--wide priorities-typed"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField label={t('setup.own')} value={typed} onChange={setTyped} maxLength={200} />
        <Button type="submit" icon={Plus} isDisabled={typed.trim() === ''}>
          {t('setup.own-add')}
        </Button>
      </Form>
      <p className="meta" role="status">
        {t('setup.chosen', { count: chosen.length })}
      </p>
    </div>
  )
}
