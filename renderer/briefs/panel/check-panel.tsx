import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { weigh } from '#shared/briefs/leaving.ts'
import type { Finding, OneBrief } from '#shared/briefs/items.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Note } from '#renderer/ui/note.tsx'
import { Shown } from '#renderer/briefs/shown.tsx'
import type { Answers } from '#renderer/briefs/studio/use-answers.ts'
import { ExportButtons } from './export-buttons.tsx'
import { FindingRow } from './finding-row.tsx'
import type { PanelSide } from './panel.tsx'

type Props = {
  readonly brief: OneBrief
  readonly hasPhotos: boolean
  readonly answers: Answers
  readonly onSide: (side: PanelSide) => void
}

/** What asks for something first, and by that only, so that a row stays where it is when it is answered. */
const rankOf = ({ standing }: Finding): number =>
  standing === 'needed' || standing === 'fix' ? 0 : standing === 'said' ? 2 : 1

/** Before this leaves the group: what there is to know and to decide, and then the ways out. */
export function CheckPanel({ brief, hasPhotos, answers, onSide }: Props) {
  const { t } = useTranslation('briefs')
  const view = useView('briefs/check', { id: brief.id })
  const state = useViewState(view)
  const items = useViewItems(view)
  const findings = useMemo(
    () => items.toSorted((a, b) => rankOf(a) - rankOf(b) || a.at - b.at),
    [items],
  )
  const open = useMemo(() => weigh(findings, answers.all).open, [findings, answers])
  const isOpen = (key: string) => open.some((finding) => finding.key === key)
  return (
    <div className="stack stack--4">
      <div>
        <h2 className="briefs-panel__title">{t('check.title')}</h2>
        <p className="meta">{t('check.about')}</p>
      </div>
      <Shown state={state}>
        <p role="status">
          {open.length > 0 ? t('check.open', { count: open.length }) : t('check.ready')}
        </p>
        <ul className="briefs-findings">
          {findings.map((finding) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              isOpen={isOpen(finding.key)}
              answers={answers}
              onSide={onSide}
            />
          ))}
        </ul>
        <ExportButtons
          brief={brief}
          answers={answers}
          isOpen={open.length > 0}
          hasPhotos={hasPhotos}
        />
        <Note tone="care">{t('check.afterwards')}</Note>
      </Shown>
    </div>
  )
}
