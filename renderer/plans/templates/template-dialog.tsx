import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { GoalBranch } from '#shared/plans/tree.ts'
import { useToday } from '#renderer/device/use-today.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { outlineOf, type Template, templateNames } from './templates.ts'

type Props = {
  readonly goals: readonly GoalBranch[]
  readonly onLookAt: (goal: string, way: string | null) => void
  readonly onClose: () => void
}

const newGoal = 'new'

/** Begins a plan with what others have done before; every word of it can be changed afterwards. */
export function TemplateDialog({ goals, onLookAt, onClose }: Props) {
  const { t } = useTranslation('plan-templates')
  const act = useAct('plans')
  const today = useToday()
  const [template, setTemplate] = useState<Template>('listening')
  const [goal, setGoal] = useState(newGoal)
  const [start, setStart] = useState<string | null>(today)
  const [as, setAs] = useState<'steps' | 'way'>('way')
  const branch = goals.find((one) => one.goal.id === goal)
  const hasSteps = (branch?.objectives.length ?? 0) > 0
  const objectives = outlineOf(template, start, t)
  const beginBeside = async () => {
    const name = t(`way.${template}.title`)
    const input = { goal, name, begin: { with: 'steps' as const, objectives } }
    const answer = await act(
      'plans/add-way',
      { note: '', ...input },
      { say: t('beside'), undo: true },
    )
    if (!answer.done) return
    onLookAt(goal, answer.output.id)
    onClose()
  }
  const begin = async () => {
    if (hasSteps && as === 'way') {
      await beginBeside()
      return
    }
    const to =
      goal === newGoal
        ? ({ text: t(`way.${template}.goal`), horizon: 'intermediate' } as const)
        : { id: goal, way: branch?.way?.id ?? null }
    const input = { goal: to, objectives }
    const { done } = await act('plans/add-outline', input, { say: t('added'), undo: true })
    if (done) onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('title')}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <RadioGroup
          label={t('which')}
          options={templateNames.map((key) => ({
            key,
            label: t(`way.${key}.title`),
            hint: t(`way.${key}.about`),
          }))}
          value={template}
          onChange={setTemplate}
        />
        {goals.length > 0 && (
          <Select
            label={t('goal')}
            options={[
              { key: newGoal, label: t('goal.new') },
              ...goals.map((one) => ({ key: one.goal.id, label: one.goal.text })),
            ]}
            value={goal}
            onChange={setGoal}
          />
        )}
        {hasSteps && (
          <RadioGroup
            label={t('as')}
            options={[
              { key: 'way', label: t('as.way'), hint: t('as.way-hint') },
              { key: 'steps', label: t('as.steps') },
            ]}
            value={as}
            onChange={setAs}
          />
        )}
        <DateField label={t('start')} hint={t('start.hint')} value={start} onChange={setStart} />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('begin')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
