import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { gatherShapes } from '#shared/meetings/activities/families/gather.ts'
import type { PhoneProps } from '../activities/activity-phone.ts'
import { Choices } from '../choices.tsx'
import { Foot } from './foot.tsx'
import { SaidList } from './said-list.tsx'

type Props = PhoneProps & {
  /** The key of what is asked for, in the words of activities. */
  readonly label: string
  /** Lists to choose from: key and words. */
  readonly bins?: readonly { readonly value: string; readonly text: string }[]
  readonly most: number
}

/** People's own words: given one at a time, changed, taken back; a name only where somebody wants one beside them. */
export function GatherPhone({ mine, give, pass, took, isSending, label, bins = [], most }: Props) {
  const { t } = useTranslation('guest')
  const [text, setText] = useState('')
  const [bin, setBin] = useState(bins[0]?.value ?? null)
  const [name, setName] = useState<string | null>(null)
  const [changing, setChanging] = useState<string | null>(null)
  const read = v.safeParse(gatherShapes.mine, mine)
  const items = read.success ? read.output.items : []
  const words = text.trim()
  const canAdd = words !== '' && (changing !== null || items.length < most)
  const send = () => {
    const chosen = name === null || name.trim() === '' ? null : name.trim()
    if (changing === null) give({ do: 'add', text: words, bin, name: chosen })
    else give({ do: 'change', ref: changing, text: words, bin })
    setText('')
    setChanging(null)
  }
  return (
    <>
      <div className="g-main">
        {bins.length > 0 && (
          <Choices legend={t('which-list')} choices={bins} chosen={bin} choose={setBin} />
        )}
        <label className="g-label" htmlFor="said">
          {label}
        </label>
        <textarea
          id="said"
          className="g-input"
          rows={3}
          dir="auto"
          maxLength={2000}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
          }}
        />
        <NameChoice name={name} choose={setName} />
        <p className="g-quiet">{name === null ? t('who.nobody') : t('who.name')}</p>
        <SaidList
          title={t('yours')}
          items={items}
          change={({ ref, text: said }) => {
            setChanging(ref)
            setText(said)
          }}
          takeBack={(ref) => {
            give({ do: 'take-back', ref })
          }}
        />
      </div>
      <Foot
        send={changing === null ? t('give') : t('change')}
        canSend={canAdd}
        isSending={isSending}
        took={took}
        onSend={send}
        onPass={pass}
      />
    </>
  )
}

type NameProps = {
  readonly name: string | null
  readonly choose: (name: string | null) => void
}

/** Nobody's name is beside their words unless they put it there. */
export function NameChoice({ name, choose }: NameProps) {
  const { t } = useTranslation('guest')
  return (
    <>
      <label className="g-choice">
        <input
          type="checkbox"
          checked={name !== null}
          onChange={({ target }) => {
            choose(target.checked ? '' : null)
          }}
        />
        <span>{t('with-name')}</span>
      </label>
      {name !== null && (
        <div className="g-field">
          <label className="g-label" htmlFor="said-by">
            {t('name')}
          </label>
          <input
            id="said-by"
            className="g-input"
            dir="auto"
            autoComplete="off"
            maxLength={80}
            value={name}
            onChange={({ target }) => {
              choose(target.value)
            }}
          />
        </div>
      )}
    </>
  )
}
