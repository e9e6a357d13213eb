import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, Input, Tag, TagGroup, TagList, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from './announcer.tsx'
import { FieldParts, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

type Props = FieldProps & {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly placeholder?: string
  /** How many there may be. */
  readonly most?: number
}

/** A list of short texts: Enter or a comma adds one, Backspace in the empty line takes back the last. */
export function TokenInput(props: Props) {
  const { label, labelHidden, hint, problem, values, onChange, placeholder, most = 50 } = props
  const { t } = useTranslation('ui')
  const announce = useAnnounce()
  const [typed, setTyped] = useState('')

  function add(text: string): void {
    const parts = text.split(',').map((part) => part.trim())
    const fresh = [...new Set(parts)].filter((part) => part !== '' && !values.includes(part))
    setTyped('')
    if (fresh.length === 0) return
    onChange([...values, ...fresh].slice(0, most))
    announce(t('added', { what: fresh.join(', ') }))
  }

  function remove(text: string): void {
    onChange(values.filter((value) => value !== text))
    announce(t('removed', { what: text }))
  }

  return (
    <div className="field">
      <TextField
        className="field"
        value={typed}
        isInvalid={problem !== undefined}
        onChange={(text) => {
          if (text.includes(',')) add(text)
          else setTyped(text)
        }}
        onBlur={() => {
          add(typed)
        }}
        onKeyDown={(event) => {
          const last = values.at(-1)
          if (event.key === 'Enter' && typed.trim() !== '') {
            event.preventDefault()
            add(typed)
          } else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last)
        }}
      >
        <FieldParts label={label} labelHidden={labelHidden === true} hint={hint} problem={problem}>
          <Input className="input" dir="auto" {...(placeholder !== undefined && { placeholder })} />
        </FieldParts>
      </TextField>
      {values.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={(keys) => {
            for (const key of keys) remove(String(key))
          }}
        >
          <TagList className="tokens">
            {values.map((value) => (
              <Tag key={value} id={value} textValue={value} className="chip token">
                <bdi>{value}</bdi>
                <Button slot="remove" className="token__remove">
                  <Icon of={X} />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  )
}
