import { useTranslation } from 'react-i18next'
import type { BriefApart, OneBrief, ShownBlock } from '#shared/briefs/items.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import type { Answers } from '#renderer/briefs/studio/use-answers.ts'
import { CheckPanel } from './check-panel.tsx'
import { PartPanel } from './part-panel.tsx'
import { WholePanel } from './whole-panel.tsx'

/** What the panel beside the pages is about. */
export type PanelSide =
  | { readonly shows: 'whole' }
  | { readonly shows: 'part'; readonly id: string }
  | { readonly shows: 'check' }

type Props = {
  readonly brief: OneBrief
  readonly apart: readonly BriefApart[]
  readonly blocks: readonly ShownBlock[]
  readonly side: PanelSide
  readonly onSide: (side: PanelSide) => void
  readonly answers: Answers
}

/** Beside the pages: what is being written, or the check before anything leaves. */
export function Panel({ brief, apart, blocks, side, onSide, answers }: Props) {
  const { t } = useTranslation('briefs')
  const block = side.shows === 'part' ? blocks.find(({ id }) => id === side.id) : undefined
  return (
    <aside className="briefs-panel" aria-label={t('panel')} data-region tabIndex={-1}>
      <SegmentedControl
        label={t('panel')}
        options={[
          { key: 'write', label: t('panel.write') },
          { key: 'check', label: t('panel.check') },
        ]}
        value={side.shows === 'check' ? 'check' : 'write'}
        onChange={(key) => {
          onSide(key === 'check' ? { shows: 'check' } : { shows: 'whole' })
        }}
      />
      {side.shows === 'check' ? (
        <CheckPanel
          brief={brief}
          hasPhotos={blocks.some(({ kind, archived }) => kind === 'photo' && archived === null)}
          answers={answers}
          onSide={onSide}
        />
      ) : block === undefined ? (
        <WholePanel brief={brief} apart={apart} />
      ) : (
        <PartPanel
          key={block.id}
          brief={brief.id}
          block={block}
          language={brief.language}
          second={brief.second}
        />
      )}
    </aside>
  )
}
