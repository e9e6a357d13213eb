import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type BriefKind, briefKinds } from '#shared/briefs/fields.ts'
import { type LanguageCode, languageCodes } from '#shared/language/languages.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useLanguage } from '#renderer/ui/use-format.ts'
import { AssetPicker } from './asset-picker.tsx'
import { useDecisionOptions, useGoalOptions } from './record-options.ts'

type Props = { readonly onClose: () => void }

/** Asks what a brief is about: a title, its language, and the records its first parts show. */
export function NewBrief({ onClose }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const [, go] = useLocation()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<BriefKind>('policy-brief')
  const [language, setLanguage] = useState<LanguageCode>(useLanguage())
  const [goal, setGoal] = useState<string | null>(null)
  const [decision, setDecision] = useState<string | null>(null)
  const [assets, setAssets] = useState<readonly string[]>([])
  const goals = useGoalOptions()
  const decisions = useDecisionOptions()
  const isEmpty = title.trim() === ''
  const add = async () => {
    if (isEmpty) return
    const input = { title, kind, language, goal, decision, assets: [...assets] }
    const made = await act('briefs/add', input, { say: t('added'), undo: true })
    if (!made.done) return
    onClose()
    go(`/briefs/${made.output.id}`)
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('new')}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('field.title')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one thing begins in it
          autoFocus
        />
        <Select
          label={t('field.kind')}
          hint={t(`kind-hint.${kind}`)}
          options={briefKinds.map((key) => ({ key, label: t(`kind.${key}`) }))}
          value={kind}
          onChange={setKind}
        />
        <Select
          label={t('field.language')}
          hint={t('field.language-hint')}
          options={languageCodes.map((key) => ({ key, label: t(`language.${key}`) }))}
          value={language}
          onChange={setLanguage}
        />
        {goals.length > 0 && (
          <ComboBox label={t('new.goal')} options={goals} value={goal} onChange={setGoal} />
        )}
        {decisions.length > 0 && (
          <ComboBox
            label={t('new.decision')}
            options={decisions}
            value={decision}
            onChange={setDecision}
          />
        )}
        <AssetPicker label={t('new.assets')} chosen={assets} onChange={setAssets} />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={isEmpty}>
            {t('new.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
