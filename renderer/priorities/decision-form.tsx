import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { DecisionItem, RoundItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type DecisionDraft, draftFrom, isComplete, recordOf } from './decision-draft.ts'
import { DecisionConcerns } from './decision-concerns.tsx'
import type { People } from './use-people.ts'

type Props = {
  readonly earlier?: DecisionItem | undefined
  readonly round?: RoundItem | undefined
  readonly people: People
}

/** What was decided, why, and what concerns there are, before it is recorded. */
export function DecisionForm({ earlier, round, people }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const [, go] = useLocation()
  const [draft, setDraft] = useState<DecisionDraft>(() => draftFrom(earlier, round))
  const choices =
    round?.setup.options ??
    earlier?.outcome.flatMap(({ option, text }) =>
      option === null ? [] : [{ id: option, text }],
    ) ??
    []
  const change = (part: Partial<DecisionDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
  }
  const record = async () => {
    if (!isComplete(draft)) return
    const text = (option: string) => choices.find((one) => one.id === option)?.text ?? ''
    const words = recordOf(draft, earlier?.round ?? round?.id ?? null, text)
    const after = { say: t('decision.recorded') }
    const done =
      earlier === undefined
        ? await act('priorities/record-decision', words, after)
        : await act('priorities/amend-decision', { ...words, replaces: earlier.id }, after)
    if (done.done) go(`/priorities/decisions/${done.output.id}`)
  }
  return (
    <>
      <PageHead
        title={earlier === undefined ? t('decision.record') : t('decision.amend')}
        description={earlier === undefined ? t('decision.about') : t('decision.amend-about')}
      />
      <Form
        className="page priorities-form"
        onSubmit={(event) => {
          event.preventDefault()
          void record()
        }}
      >
        <TextField
          label={t('decision.question')}
          value={draft.question}
          onChange={(question) => {
            change({ question })
          }}
          maxLength={200}
        />
        {choices.length > 0 && (
          <fieldset className="priorities-choices">
            <legend>{t('decision.for')}</legend>
            {choices.map(({ id, text }) => (
              <Checkbox
                key={id}
                isSelected={draft.options.includes(id)}
                onChange={(isChosen) => {
                  const others = draft.options.filter((option) => option !== id)
                  change({ options: isChosen ? [...others, id] : others })
                }}
              >
                <bdi>{text}</bdi>
              </Checkbox>
            ))}
          </fieldset>
        )}
        <TextField
          label={choices.length > 0 ? t('decision.words-too') : t('decision.words')}
          value={draft.words}
          onChange={(words) => {
            change({ words })
          }}
          maxLength={200}
        />
        <TextArea
          label={t('decision.reasons')}
          hint={t('decision.reasons-hint')}
          value={draft.reasons}
          onChange={(reasons) => {
            change({ reasons })
          }}
          maxLength={20_000}
        />
        <DecisionConcerns
          concerns={draft.concerns}
          people={people}
          onChange={(concerns) => {
            change({ concerns })
          }}
        />
        <DateField
          label={t('decision.review')}
          hint={t('decision.review-hint')}
          value={draft.reviewDate}
          onChange={(reviewDate) => {
            change({ reviewDate })
          }}
        />
        <div className="row row--wide">
          <Button kind="primary" size="large" type="submit" isDisabled={!isComplete(draft)}>
            {t('decision.record-do')}
          </Button>
        </div>
      </Form>
    </>
  )
}
