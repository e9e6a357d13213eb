import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { papers } from '#shared/briefs/fields.ts'
import type { BriefApart, OneBrief, ShownBlock } from '#shared/briefs/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { ArchivedNote } from './archived-note.tsx'
import { Outline } from '#renderer/briefs/outline/outline.tsx'
import { Panel, type PanelSide } from '#renderer/briefs/panel/panel.tsx'
import { Preview } from '#renderer/briefs/preview/preview.tsx'
import { useNames } from '#renderer/briefs/use-names.ts'
import { useAnswers } from './use-answers.ts'

type Props = {
  readonly brief: OneBrief
  readonly apart: readonly BriefApart[]
  readonly blocks: readonly ShownBlock[]
}

/** Outline, pages and panel side by side; under each other where there is no room. */
export function Studio({ brief, apart, blocks }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const format = useFormat()
  const nameOf = useNames()
  const answers = useAnswers()
  const [side, setSide] = useState<PanelSide>({ shows: 'whole' })
  const { id, title, paper } = brief
  const shown = useMemo(() => blocks.filter(({ archived }) => archived === null), [blocks])
  const away = useMemo(() => blocks.filter(({ archived }) => archived !== null), [blocks])
  const last = brief.changed ?? brief
  return (
    <div className="briefs-studio">
      <PageHead
        title={title}
        description={
          <>
            <Link to="/briefs">{t('title')}</Link> ·{' '}
            {t('written-by', { name: nameOf(last.by), ago: format.ago(last.at) })}
          </>
        }
        view={
          <SegmentedControl
            label={t('field.paper')}
            options={papers.map((key) => ({ key, label: t(`paper.${key}`) }))}
            value={paper}
            onChange={(key) => void act('briefs/edit', { id, paper: key })}
          />
        }
        action={
          <Button
            kind="primary"
            icon={Download}
            onPress={() => {
              setSide({ shows: 'check' })
            }}
          >
            {t('check-and-export')}
          </Button>
        }
      />
      <ArchivedNote brief={brief} />
      <p className="briefs-print-note">{t('print-note')}</p>
      <div className="briefs-desk">
        <Outline brief={brief} blocks={shown} away={away} side={side} onSide={setSide} />
        <Preview brief={brief} blocks={blocks} answers={answers.all} />
        <Panel
          brief={brief}
          apart={apart}
          blocks={shown}
          side={side}
          onSide={setSide}
          answers={answers}
        />
      </div>
    </div>
  )
}
