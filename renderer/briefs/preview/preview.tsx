import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/briefs/finding.ts'
import type { OneBrief, ShownBlock } from '#shared/briefs/items.ts'
import { useBriefProblem } from '#renderer/briefs/use-brief-problem.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { PagePicture } from './page-picture.tsx'
import { PreviewTools, type Zoom } from './preview-tools.tsx'
import { usePageInSight } from './use-page-in-sight.ts'
import { usePreview } from './use-preview.ts'

type Props = {
  readonly brief: OneBrief
  readonly blocks: readonly ShownBlock[]
  readonly answers: readonly Answer[]
}

/** The pages of a brief as they will be printed. */
export function Preview({ brief, blocks, answers }: Props) {
  const { t } = useTranslation('briefs')
  const words = useBriefProblem()
  const { pictures, problem, isBusy } = usePreview(brief, blocks, answers)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const sheet = useRef<HTMLDivElement>(null)
  const count = pictures?.length ?? 0
  const isTooLong = brief.kind === 'one-pager' && count > 1
  const { page, goTo } = usePageInSight(sheet, count)
  return (
    <section className="briefs-preview" aria-label={t('preview')} data-region tabIndex={-1}>
      <PreviewTools page={page} pages={count} onPage={goTo} zoom={zoom} onZoom={setZoom} />
      <div
        className="briefs-sheets"
        ref={sheet}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be scrolled by keys
        tabIndex={0}
        role="group"
        aria-label={t('pages')}
        aria-busy={isBusy}
      >
        {problem !== null && (
          <div className="briefs-sheets__note">
            <Note>{words(problem)}</Note>
          </div>
        )}
        {isTooLong && (
          <div className="briefs-sheets__note">
            <Note>{t('one-pager-long', { count })}</Note>
          </div>
        )}
        {pictures === null && problem === null && <Loading />}
        {pictures?.map((picture, at) => (
          <PagePicture
            key={String(at)}
            picture={picture}
            page={at + 1}
            pages={count}
            zoom={zoom}
            language={brief.language}
          />
        ))}
      </div>
    </section>
  )
}
