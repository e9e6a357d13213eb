import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { textParts } from '#shared/briefs/page-text.ts'
import type { BriefVoice } from '#shared/briefs/voice.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { sharedSaid, textIn } from '#shared/texts/words.ts'
import { meetingOn } from '../changing.ts'
import { meetingDocument } from '../maps.ts'
import type { SheetLeaving } from './check.ts'
import { languagesOn, minutesStamp } from './commands.ts'
import type { MinutesState, Sheet } from './fields.ts'
import { headIn, standingOf } from './head.ts'
import { type Line, wordsIn } from './line.ts'
import { linesOn } from './maps.ts'

export type SheetSetting = {
  readonly sheet: Sheet
  /** With the second language beside the first. */
  readonly both: boolean
  readonly paper: NonNullable<BriefPage['paper']>
  readonly print: NonNullable<BriefPage['print']>
  readonly voices: (language: LanguageCode) => BriefVoice
  readonly leaving: SheetLeaving
  readonly coalition: { readonly id: string; readonly name: string }
}

type Block = BriefPage['blocks'][number]
type Inner = Exclude<Block, { kind: 'pair' }>

/** A sheet as a page that can leave: what it says now, which state it has, and without what stays here. */
export function sheetPage(shelf: Shelf, meeting: string, setting: SheetSetting): BriefPage {
  const { sheet, both, paper, print, voices, leaving, coalition } = setting
  const languages = languagesOn(shelf, meeting)
  const first = voices(languages.first)
  const second = both && languages.second !== null ? voices(languages.second) : null
  const { title, day } = meetingOn(shelf, meeting)
  const all = linesOn(shelf, meeting, sheet)
  const kept = all.filter(({ id }) => leaving.stays.has(id)).length
  const shown = all.filter(
    (line, at) => !leaving.stays.has(line.id) && !isBare(all.slice(at), leaving.stays),
  )
  const voicesShown = second === null ? [first] : [first, second]
  return {
    language: first.language,
    paper,
    print,
    title: first.t(`page.${sheet}`, { title }),
    coalition: coalition.name,
    dateLine: [
      ...(day === null ? [] : [first.date(day)]),
      ...(sheet === 'minutes' ? [first.t(`state.${stateOf(shelf, meeting)}`)] : []),
    ].join(' · '),
    lead: '',
    second:
      second === null
        ? null
        : {
            language: second.language,
            name: second.t('page.language'),
            title: second.t(`page.${sheet}`, { title }),
            lead: '',
          },
    weave: [coalition.id],
    blocks: shown.flatMap((line) => blocksOf(shelf, line, first, second)),
    side: [],
    footnotes: [],
    signature: [],
    leftOut: kept === 0 ? [] : voicesShown.map(({ t }) => t('page.left-out', { count: kept })),
  }
}

/** Whether the first of these lines is a heading under which everything stays here. */
function isBare([heading, ...rest]: readonly Line[], stays: SheetLeaving['stays']): boolean {
  if (heading?.kind !== 'heading') return false
  const end = rest.findIndex(({ kind }) => kind === 'heading')
  const under = end < 0 ? rest : rest.slice(0, end)
  return under.length > 0 && under.every(({ id }) => stays.has(id))
}

/** Final, unless words that were written apart have come since. */
function stateOf(shelf: Shelf, meeting: string): MinutesState | 'other' {
  const standing = standingOf(headIn(shelf.read(meetingDocument(meeting))))
  const isOther = standing?.state === 'final' && standing.of !== minutesStamp(shelf, meeting)
  return isOther ? 'other' : (standing?.state ?? 'draft')
}

function blocksOf(
  shelf: Shelf,
  line: Line,
  first: BriefVoice,
  second: BriefVoice | null,
): readonly Block[] {
  const own = innerOf(shelf, line, first.language)
  if (own.length === 0) return []
  if (second === null) return own
  const beside = innerOf(shelf, line, second.language)
  const missing: Inner = {
    kind: 'paragraph',
    runs: [{ kind: 'text', text: second.t('page.not-yet') }],
  }
  return [{ kind: 'pair', first: [...own], second: beside.length > 0 ? [...beside] : [missing] }]
}

/** A heading is one line, whatever stands in it; headings inside a text would stand above those of the sheet. */
function innerOf(shelf: Shelf, line: Line, language: LanguageCode): readonly Inner[] {
  const words = wordsIn(shelf, line, language, 'anyone')
  if (line.kind === 'heading') {
    const text = words.replaceAll(/\s+/gu, ' ').trim()
    return text === '' ? [] : [{ kind: 'heading', level: 2, text }]
  }
  const text = textIn(line, language)
  const looks = text === null ? null : (sharedSaid(shelf, text, 'anyone')?.blocks ?? null)
  return textParts({ text: words, looks }, 3).map((part): Inner =>
    part.kind === 'heading'
      ? { kind: 'paragraph', runs: [{ kind: 'text', text: part.text, bold: true }] }
      : part,
  )
}
