import { Check, type LucideIcon, Pencil, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostListItems } from '#shared/assets/asset.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { TokenInput } from '#renderer/ui/token-input.tsx'

type Props = {
  readonly label: string
  readonly values: readonly string[]
  readonly icon: LucideIcon
  readonly onSave: (values: string[]) => Promise<boolean>
  readonly children?: ReactNode
}

/** A list in reading form; a press makes it one to add to and take from. Each change is saved at once. */
export function EditableList({ label, values, icon, onSave, children }: Props) {
  const { t } = useTranslation('assets')
  const [writing, setWriting] = useState(false)
  return (
    <div className="assets-field">
      {writing ? (
        <div className="stack">
          <TokenInput
            label={label}
            values={values}
            most={mostListItems}
            hint={t('list.hint')}
            onChange={(next) => {
              void onSave([...next])
            }}
          />
          <div>
            <Button
              size="small"
              icon={Check}
              onPress={() => {
                setWriting(false)
              }}
            >
              {t('done')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <h3 className="assets-label">{label}</h3>
          <ul className="stack assets-items">
            {values.map((value) => (
              <li key={value} className="row">
                <Icon of={icon} />
                <span className="grow" dir="auto">
                  {value}
                </span>
              </li>
            ))}
          </ul>
          <div>
            <Button
              kind="quiet"
              size="small"
              icon={values.length === 0 ? Plus : Pencil}
              aria-label={t('list.change', { label })}
              onPress={() => {
                setWriting(true)
              }}
            >
              {values.length === 0 ? t('list.add') : t('change')}
            </Button>
          </div>
        </>
      )}
      {children}
    </div>
  )
}
