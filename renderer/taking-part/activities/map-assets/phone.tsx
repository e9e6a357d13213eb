import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { assetKinds } from '#shared/assets/kinds.ts'
import { Foot } from '#renderer/taking-part/families/foot.tsx'
import { SaidList } from '#renderer/taking-part/families/said-list.tsx'
import type { PhoneProps } from '../activity-phone.ts'

const SeenSchema = v.object({ kinds: v.array(v.picklist(assetKinds)) })
const MineSchema = v.object({ items: v.array(v.object({ ref: v.string(), name: v.string() })) })

const fields = ['name', 'where', 'strong'] as const
type Field = (typeof fields)[number]
const nothing: Readonly<Record<Field, string>> = { name: '', where: '', strong: '' }

/** Name something strong: what or who, which kind, and where, in words. */
export function Phone({ seen, mine, give, pass, took, isSending }: PhoneProps) {
  const { t } = useTranslation('activities')
  const words = useTranslation('guest').t
  const [typed, setTyped] = useState(nothing)
  const shown = v.safeParse(SeenSchema, seen)
  const asked = shown.success && shown.output.kinds.length > 0 ? shown.output.kinds : assetKinds
  const [kind, setKind] = useState<string>(asked[0] ?? 'place')
  const own = v.safeParse(MineSchema, mine)
  const saidOrNull = (field: Field) => (typed[field].trim() === '' ? null : typed[field].trim())
  return (
    <>
      <div className="g-main">
        <label className="g-label" htmlFor="kind">
          {t('map-assets.kind')}
        </label>
        <select
          id="kind"
          className="g-input"
          value={kind}
          onChange={({ target }) => {
            setKind(target.value)
          }}
        >
          {asked.map((one) => (
            <option key={one} value={one}>
              {t(`map-assets.kind.${one}`)}
            </option>
          ))}
        </select>
        {fields.map((field) => (
          <div key={field} className="g-field">
            <label className="g-label" htmlFor={field}>
              {/* `name` is what the activity itself is called. */}
              {t(field === 'name' ? 'map-assets.called' : `map-assets.${field}`)}
            </label>
            <input
              id={field}
              className="g-input"
              dir="auto"
              autoComplete="off"
              maxLength={field === 'strong' ? 2000 : 200}
              value={typed[field]}
              onChange={({ target }) => {
                setTyped({ ...typed, [field]: target.value })
              }}
            />
          </div>
        ))}
        <p className="g-quiet">{t('map-assets.who')}</p>
        <SaidList
          title={words('yours')}
          items={own.success ? own.output.items.map(({ ref, name }) => ({ ref, text: name })) : []}
          takeBack={(ref) => {
            give({ do: 'take-back', ref })
          }}
        />
      </div>
      <Foot
        send={t('map-assets.add')}
        canSend={typed.name.trim() !== ''}
        isSending={isSending}
        took={took}
        onSend={() => {
          const [where, strong] = [saidOrNull('where'), saidOrNull('strong')]
          give({ do: 'add', name: typed.name.trim(), kind, where, strong })
          setTyped(nothing)
        }}
        onPass={pass}
      />
    </>
  )
}
