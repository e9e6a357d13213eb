import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Fact } from '#shared/briefs/fields.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { SavePart } from './part-panel.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'

type Props = { readonly facts: readonly Fact[]; readonly save: SavePart }

const nothing: Fact = { value: '', label: '', source: '' }

/** Numbers with what they count and where they are from. */
export function FactFields({ facts, save }: Props) {
  const { t } = useTranslation('briefs')
  const put = (at: number, change: Partial<Fact>) =>
    save({ facts: facts.map((fact, place) => (place === at ? { ...fact, ...change } : fact)) })
  return (
    <>
      {facts.map((fact, at) => (
        <fieldset className="briefs-fact" key={`${String(at)}/${String(facts.length)}`}>
          <legend className="sr-only">{t('fact', { number: at + 1 })}</legend>
          <div className="row between">
            <SavedField
              label={t('fact.value')}
              value={fact.value}
              mustSay
              maxLength={200}
              onSave={(value) => put(at, { value })}
            />
            <IconButton
              size="small"
              icon={X}
              label={t('fact.remove', { text: `${fact.value} ${fact.label}` })}
              onPress={() => void save({ facts: facts.filter((_, place) => place !== at) })}
            />
          </div>
          <SavedField
            label={t('fact.label')}
            value={fact.label}
            mustSay
            maxLength={200}
            onSave={(label) => put(at, { label })}
          />
          <SavedField
            label={t('fact.source')}
            hint={t('fact.source-hint')}
            value={fact.source}
            maxLength={200}
            onSave={(source) => put(at, { source })}
          />
        </fieldset>
      ))}
      <NewFact onAdd={(fact) => save({ facts: [...facts, fact] })} />
    </>
  )
}

function NewFact({ onAdd }: { readonly onAdd: (fact: Fact) => Promise<boolean> }) {
  const { t } = useTranslation('briefs')
  const [draft, setDraft] = useState<Fact>(nothing)
  const isEmpty = draft.value.trim() === '' || draft.label.trim() === ''
  const add = async () => {
    if (!isEmpty && (await onAdd(draft))) setDraft(nothing)
  }
  const field = (name: keyof Fact) => ({
    label: t(`fact.${name}`),
    value: draft[name],
    maxLength: 200,
    onChange: (words: string) => {
      setDraft({ ...draft, [name]: words })
    },
  })
  return (
    <Form
      className="briefs-fact briefs-fact--new"
      aria-label={t('fact.new')}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField {...field('value')} />
      <TextField {...field('label')} />
      <TextField {...field('source')} />
      <Button type="submit" size="small" icon={Plus} isDisabled={isEmpty}>
        {t('fact.add')}
      </Button>
    </Form>
  )
}
