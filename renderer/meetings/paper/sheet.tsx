import type { Whole } from '#renderer/meetings/whole.ts'
import { AgendaSheet } from './agenda-sheet.tsx'
import { BallotSheet } from './ballot-sheet.tsx'
import { CardsPart } from './cards-part.tsx'
import { HandsSheet } from './hands-sheet.tsx'
import { JoinSheet } from './join-sheet.tsx'
import { PosterSheet } from './poster-sheet.tsx'
import { StrengthsSheet } from './strengths-sheet.tsx'
import type { SheetChoice, SheetKind } from './use-sheets.ts'

type Props = { readonly whole: Whole; readonly sheet: SheetChoice }

/** One sheet of paper: dark on white whatever the theme, and whole on A4 and on Letter. Of voting cards there are as many as are needed. */
export function Sheet({ whole, sheet }: Props) {
  if (sheet.kind.is === 'cards') return <CardsPart whole={whole} label={sheet.label} />
  return (
    <article className={`meetings-sheet meetings-sheet--${sheet.kind.is}`} aria-label={sheet.label}>
      <Content whole={whole} kind={sheet.kind} />
    </article>
  )
}

type ContentProps = {
  readonly whole: Whole
  readonly kind: Exclude<SheetKind, { readonly is: 'cards' }>
}

function Content({ whole, kind }: ContentProps) {
  switch (kind.is) {
    case 'agenda':
      return <AgendaSheet whole={whole} />
    case 'poster':
      return <PosterSheet whole={whole} />
    case 'join':
      return <JoinSheet whole={whole} />
    case 'hands':
      return <HandsSheet />
    case 'strengths':
      return <StrengthsSheet />
    case 'ballot':
      return <BallotSheet meeting={whole.meeting} item={kind.item} />
  }
}
