import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/briefs/finding.ts'
import { weighSheet } from '#shared/meetings/minutes/check.ts'
import type { Languages, Sheet } from '#shared/meetings/minutes/fields.ts'
import type { MinutesFinding, ShownLine } from '#shared/meetings/minutes/items.ts'
import { Shown } from '#renderer/meetings/shown.tsx'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { FindingRow } from './finding-row.tsx'
import { nameOf } from './line-row.tsx'
import { leavingFormats, useLeaving } from './use-leaving.ts'

type Props = {
  readonly meeting: string
  readonly sheet: Sheet
  readonly languages: Languages
  readonly lines: readonly ShownLine[]
  readonly onClose: () => void
}

/** Before a sheet leaves the group: what there is to know and decide, and then the ways out. */
export function LeaveDialog({ meeting, sheet, languages: { second }, lines, onClose }: Props) {
  const { t } = useTranslation('meeting-after')
  const view = useView('meetings/minutes-check', { id: meeting, sheet })
  const state = useViewState(view)
  const items = useViewItems(view)
  const [given, setGiven] = useState<ReadonlyMap<string, Answer['choice']>>(new Map())
  const [isBoth, setBoth] = useState(second !== null)
  const [isLarge, setLarge] = useState(false)
  const findings = useMemo(() => items.toSorted((a, b) => a.at - b.at), [items])
  const answers = useMemo(
    () => [...given].map(([key, choice]): Answer => ({ key, choice })),
    [given],
  )
  const open = useMemo(() => weighSheet(findings, answers).open, [findings, answers])
  const { make, trouble } = useLeaving({ meeting, sheet, isBoth, isLarge, answers })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t(`leave.${sheet}`)}
      actions={
        <Button kind="quiet" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className="stack stack--4">
        <Shown state={state}>
          <p role="status">
            {open.length > 0 ? t('leave.open', { count: open.length }) : t('leave.ready')}
          </p>
          {findings.length > 0 && (
            <ul className="after-findings">
              {findings.map((finding) => (
                <FindingRow
                  key={finding.key}
                  finding={finding}
                  line={namedLine(lines, finding)}
                  isOpen={open.some(({ key }) => key === finding.key)}
                  answer={given.get(finding.key) ?? null}
                  onAnswer={(choice) => {
                    setGiven((before) => new Map(before).set(finding.key, choice))
                  }}
                />
              ))}
            </ul>
          )}
          {second !== null && (
            <Checkbox isSelected={isBoth} onChange={setBoth}>
              {t('leave.both')}
            </Checkbox>
          )}
          <Checkbox isSelected={isLarge} onChange={setLarge}>
            {t('leave.large')}
          </Checkbox>
          <div className="after-formats">
            {leavingFormats.map((format, at) => (
              <Button
                key={format}
                kind={at === 0 ? 'primary' : 'secondary'}
                isDisabled={open.length > 0}
                onPress={() => void make(format)}
              >
                {t(`leave.${format}`)}
              </Button>
            ))}
          </div>
          {trouble !== null && <ProblemNote what={trouble} safe={t('leave.safe')} />}
          <Note tone="care">{t('leave.afterwards')}</Note>
        </Shown>
      </div>
    </Dialog>
  )
}

/** What waits in a second language names its line itself. */
function namedLine(lines: readonly ShownLine[], { code, line }: MinutesFinding): string | null {
  const found = code === 'words-wait' ? undefined : lines.find(({ id }) => id === line)
  return found === undefined ? null : nameOf(found)
}
