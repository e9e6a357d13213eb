import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { SaidOfSheet } from './use-bring-sheet.ts'

type Props = {
  readonly fileName: string
  readonly isAdding: boolean
  readonly onKeep: (said: SaidOfSheet) => void
  readonly onOther: () => void
}

/** What a picture is called as a map, and what can be seen in it. */
export function SheetForm({ fileName, isAdding, onKeep, onOther }: Props) {
  const { t } = useTranslation('asset-sheets')
  const [said, setSaid] = useState<SaidOfSheet>({ name: '', alt: '' })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // The button that was pressed is gone: the name is where one goes on.
    form.current?.querySelector('input')?.focus()
  }, [])
  const isWhole = said.name.trim() !== '' && !isAdding
  return (
    <Form
      ref={form}
      className="stack stack--4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) onKeep(said)
      }}
    >
      <p dir="auto">
        <b>{fileName}</b>
      </p>
      <TextField
        label={t('name')}
        hint={t('name.hint')}
        value={said.name}
        maxLength={200}
        onChange={(name) => {
          setSaid({ ...said, name })
        }}
      />
      <TextArea
        label={t('alt')}
        hint={t('alt.hint')}
        value={said.alt}
        rows={2}
        maxLength={1000}
        onChange={(alt) => {
          setSaid({ ...said, alt })
        }}
      />
      {isAdding && (
        <p className="loading" role="status">
          {t('bring.adding')}
        </p>
      )}
      <div className="row wrap">
        <Button kind="primary" type="submit" isDisabled={!isWhole}>
          {t('bring.keep')}
        </Button>
        <Button onPress={onOther} isDisabled={isAdding}>
          {t('bring.other')}
        </Button>
      </div>
    </Form>
  )
}
