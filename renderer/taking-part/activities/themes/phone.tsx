import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { Foot } from '#renderer/taking-part/families/foot.tsx'
import { SaidList } from '#renderer/taking-part/families/said-list.tsx'
import type { PhoneProps } from '../activity-phone.ts'

const SeenSchema = v.object({
  themes: v.array(v.object({ ref: v.string(), name: v.string() })),
  items: v.array(v.object({ ref: v.string(), text: v.string(), theme: v.nullable(v.string()) })),
})
const MineSchema = v.object({
  suggested: v.array(v.object({ ref: v.string(), text: v.string() })),
})

/** What is sorted at the wall, to read along, and names for themes to suggest. */
export function Phone({ seen, mine, give, pass, took, isSending }: PhoneProps) {
  const { t } = useTranslation('activities')
  const words = useTranslation('guest').t
  const [name, setName] = useState('')
  const shown = v.safeParse(SeenSchema, seen)
  const own = v.safeParse(MineSchema, mine)
  if (!shown.success) return null
  const { themes, items } = shown.output
  const lists = [
    ...themes.map(({ ref, name: title }) => ({ ref, title })),
    { ref: null, title: t('themes.loose') },
  ]
  return (
    <>
      <div className="g-main">
        <label className="g-label" htmlFor="theme">
          {t('themes.label')}
        </label>
        <input
          id="theme"
          className="g-input"
          dir="auto"
          maxLength={200}
          value={name}
          onChange={({ target }) => {
            setName(target.value)
          }}
        />
        <SaidList
          title={words('yours')}
          items={own.success ? own.output.suggested : []}
          takeBack={(ref) => {
            give({ do: 'take-back', ref })
          }}
        />
        {lists.map(({ ref, title }) => {
          const inside = items.filter((item) => item.theme === ref)
          return inside.length === 0 && ref === null ? null : (
            <section key={ref ?? 'loose'}>
              <h2>
                <bdi>{title}</bdi>
              </h2>
              <ul className="g-list">
                {inside.map((item) => (
                  <li key={item.ref}>
                    <bdi>{item.text}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      <Foot
        send={t('themes.suggest')}
        canSend={name.trim() !== ''}
        isSending={isSending}
        took={took}
        onSend={() => {
          give({ do: 'suggest', text: name.trim() })
          setName('')
        }}
        onPass={pass}
      />
    </>
  )
}
