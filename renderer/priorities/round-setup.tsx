import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BoardItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import {
  emptyDraft,
  inputOf,
  isAnswer,
  missing,
  offered,
  proposalOf,
  type RoundDraft,
  stepsFor,
} from './round-draft.ts'
import { SetupKind } from './setup-kind.tsx'
import { SetupMethod } from './setup-method.tsx'
import { SetupOptions } from './setup-options.tsx'
import { SetupRules } from './setup-rules.tsx'
import type { People } from './use-people.ts'

type Props = {
  readonly items: readonly BoardItem[]
  readonly people: People
  readonly onClose: () => void
}

/** Opens a round in four short steps. Everything is agreed here, before anybody gives a dot. */
export function RoundSetup({ items, people, onClose }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const [, go] = useLocation()
  const [draft, setDraft] = useState<RoundDraft>(emptyDraft)
  const [at, setAt] = useState(0)
  const steps = stepsFor(draft)
  const step = steps[at] ?? 'question'
  const need = missing(draft, step)
  const show = {
    question: step === 'question',
    options: step === 'options',
    method: step === 'method',
    rules: step === 'rules',
  }
  const isLast = at === steps.length - 1
  const change = (part: Partial<RoundDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
  }
  const goOn = async () => {
    if (need !== null) return
    if (!isLast) {
      setAt(at + 1)
      return
    }
    const { method } = draft
    const said = { say: t('round.opened') }
    const opened = isAnswer(method)
      ? await act('priorities/open-proposal', proposalOf(draft, method), said)
      : await act('priorities/open-round', inputOf(draft, method), said)
    if (!opened.done) return
    onClose()
    go(`/priorities/rounds/${opened.output.id}`)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      mustAnswer
      title={t(`step.${step}`)}
      actions={
        <>
          <p className="meta grow">{t('setup.step', { at: at + 1, all: steps.length })}</p>
          <Button
            onPress={() => {
              if (at === 0) onClose()
              else setAt(at - 1)
            }}
          >
            {at === 0 ? t('cancel') : t('setup.back')}
          </Button>
          <Button kind="primary" isDisabled={need !== null} onPress={() => void goOn()}>
            {isLast ? t('round.open') : t('setup.next')}
          </Button>
        </>
      }
    >
      {show.question && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void goOn()
          }}
        >
          <div className="stack stack--4">
            <TextField
              label={t('setup.question-label')}
              hint={t('setup.question-hint')}
              value={draft.question}
              onChange={(question) => {
                change({ question })
              }}
              maxLength={200}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one line begins in it
              autoFocus
            />
            <SetupKind method={draft.method} onChange={change} />
          </div>
        </form>
      )}
      {show.options && (
        <SetupOptions
          offered={offered(items)}
          chosen={draft.options}
          onChange={(options) => {
            change({ options })
          }}
        />
      )}
      {show.method && <SetupMethod draft={draft} onChange={change} />}
      {show.rules && <SetupRules draft={draft} people={people} onChange={change} />}
      {need !== null && <p className="meta">{t(need)}</p>}
    </Dialog>
  )
}
