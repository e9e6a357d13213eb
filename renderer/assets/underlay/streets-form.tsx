import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Bringing, Said } from './use-bring.ts'

const fields = ['name', 'source', 'licence'] as const

/** What a layer is called, who made it, and what allows using it: all three are asked for, because they stand on the map. */
export function StreetsForm({ bringing: { keep, again } }: { readonly bringing: Bringing }) {
  const { t } = useTranslation('asset-streets')
  const [said, setSaid] = useState<Said>({ name: '', source: '', licence: '' })
  const isWhole = fields.every((field) => said[field].trim() !== '')
  return (
    <Form
      className="stack stack--4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) void keep(said)
      }}
    >
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(`field.${field}`)}
          hint={t(`field.${field}-hint`)}
          value={said[field]}
          maxLength={200}
          onChange={(words) => {
            setSaid({ ...said, [field]: words })
          }}
        />
      ))}
      <div className="row wrap">
        <Button kind="primary" type="submit" isDisabled={!isWhole}>
          {t('bring.keep')}
        </Button>
        <Button onPress={again}>{t('bring.other')}</Button>
      </div>
    </Form>
  )
}
