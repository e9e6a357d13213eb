import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { type AssetKind, assetKinds } from '#shared/assets/kinds.ts'
import { Foot } from '#renderer/taking-part/families/foot.tsx'
import { SaidList } from '#renderer/taking-part/families/said-list.tsx'
import type { PhoneProps } from '../activity-phone.ts'

const SeenSchema = v.object({ kinds: v.array(v.picklist(assetKinds)) })
const MineSchema = v.object({ items: v.array(v.object({ ref: v.string(), name: v.string() })) })

type Field = 'name' | 'where' | 'strong'
const nothing: Readonly<Record<Field, string>> = { name: '', where: '', strong: '' }

/** Name something strong: what or who, which kind, and where, in words. */
export function Phone({ seen, mine, give, pass, took, isSending }: PhoneProps) {
  const { t } = useTranslation('activities')
  const words = useTranslation('guest').t
  const [typed, setTyped] = useState(nothing)
  const shown = v.safeParse(SeenSchema, seen)
  const asked = shown.success && shown.output.kinds.length > 0 ? shown.output.kinds : assetKinds
  const [kind, setKind] = useState<string>('')
  const own = v.safeParse(MineSchema, mine)
  const saidOrNull = (field: Field) => (typed[field].trim() === '' ? null : typed[field].trim())
  const field = (name: Field, label: string, most: number) => (
    <div key={name} className="g-field">
      <label className="g-label" htmlFor={name}>
        {label}
      </label>
      <input
        id={name}
        className="g-input"
        dir="auto"
        autoComplete="off"
        maxLength={most}
        value={typed[name]}
        onChange={({ target }) => {
          setTyped({ ...typed, [name]: target.value })
        }}
      />
    </div>
  )
  const called = field('name', t('map-assets.called'), 200)
  const more = [
    field('where', t('map-assets.where'), 200),
    field('strong', t('map-assets.strong'), 2000),
  ]
  return (
    <>
      <div className="g-main">
        {called}
        <KindChoice kinds={asked} kind={kind} choose={setKind} />
        {more}
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
        canSend={typed.name.trim() !== '' && kind !== ''}
        isSending={isSending}
        took={took}
        onSend={() => {
          const [where, strong] = [saidOrNull('where'), saidOrNull('strong')]
          give({ do: 'add', name: typed.name.trim(), kind, where, strong })
          setTyped(nothing)
          setKind('')
        }}
        onPass={pass}
      />
    </>
  )
}

type KindProps = {
  readonly kinds: readonly AssetKind[]
  /** '' until one is chosen: nothing becomes somebody's gift because nobody looked at the list. */
  readonly kind: string
  readonly choose: (kind: string) => void
}

function KindChoice({ kinds, kind, choose }: KindProps) {
  const { t } = useTranslation('activities')
  return (
    <div className="g-field">
      <label className="g-label" htmlFor="kind">
        {t('map-assets.kind')}
      </label>
      <select
        id="kind"
        className="g-input"
        value={kind}
        onChange={({ target }) => {
          choose(target.value)
        }}
      >
        <option value="" disabled>
          {t('map-assets.choose')}
        </option>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`map-assets.kind.${one}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
