import type { Whole } from '#renderer/meetings/whole.ts'
import { AgendaSheet } from './agenda-sheet.tsx'
import { BallotSheet } from './ballot-sheet.tsx'
import { HandsSheet } from './hands-sheet.tsx'
import { PosterSheet } from './poster-sheet.tsx'
import { StrengthsSheet } from './strengths-sheet.tsx'
import type { SheetChoice } from './use-sheets.ts'

type Props = { readonly whole: Whole; readonly sheet: SheetChoice }

/** One sheet of paper: dark on white whatever the theme, and whole on A4 and on Letter. */
export function Sheet({ whole, sheet }: Props) {
  return (
    <article className={`meetings-sheet meetings-sheet--${sheet.kind.is}`} aria-label={sheet.label}>
      <Content whole={whole} sheet={sheet} />
    </article>
  )
}

function Content({ whole, sheet }: Props) {
  switch (sheet.kind.is) {
    case 'agenda':
      return <AgendaSheet whole={whole} />
    case 'poster':
      return <PosterSheet whole={whole} />
    case 'hands':
      return <HandsSheet />
    case 'strengths':
      return <StrengthsSheet />
    case 'ballot':
      return <BallotSheet meeting={whole.meeting} item={sheet.kind.item} />
  }
}
