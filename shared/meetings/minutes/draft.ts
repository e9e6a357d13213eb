import { fewestInRoom } from '#shared/assets/inventory/inventory.ts'
import type { BriefVoice } from '#shared/briefs/voice.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { machines } from '../activities/machines.ts'
import { phonesTold } from '../carry/attended.ts'
import type { Outcome } from '../outcome.ts'
import { draftGiveBack } from './draft-give-back.ts'
import type { Sheet } from './fields.ts'
import { drawnUp, headed } from './drawn-up.ts'
import { agreedLines, decidedLines } from './promised.ts'
import type { Drafted, DraftedOnce, Source } from './source.ts'
import { listed, tellLines } from './tell-lines.ts'
import { type InOwnWords, usualWords, type Voices } from './usual-words.ts'

/** What one language says and what another one does is the same line, by what it came of. */
export function draft(
  source: Source,
  languages: readonly LanguageCode[],
  voices: Voices,
): readonly Drafted[] {
  const inOwnWords = usualWords(voices)
  const sheet = (name: Sheet, tell: (language: LanguageCode) => readonly DraftedOnce[]) => {
    const told = languages.map((language) => [language, tell(language)] as const)
    const [first] = told
    return (first?.[1] ?? []).map(({ from, kind, counts, few }): Drafted => ({
      from,
      kind,
      counts,
      few,
      sheet: name,
      words: Object.fromEntries(
        told.map(([language, lines]) => [
          language,
          lines.find((line) => line.from === from)?.text ?? '',
        ]),
      ),
    }))
  }
  return [
    ...sheet('minutes', (language) => draftMinutes(source, language, voices, inOwnWords)),
    ...sheet('give-back', (language) => draftGiveBack(source, language, voices, inOwnWords)),
  ]
}

/** Minutes in one language: who was there, then step by step, then what was parked, noted, decided and promised. */
function draftMinutes(
  source: Source,
  language: LanguageCode,
  voices: Voices,
  inOwnWords: InOwnWords,
): readonly DraftedOnce[] {
  const voice = voices[language]
  const { t } = voice
  const { outcomes, kept } = source
  const beside = (kind: 'parked' | 'noted') =>
    headed(
      kind,
      t(`head.${kind}`),
      kept.flatMap((one) => (one.kind === kind ? [drawnUp(one.id, one.text)] : [])),
    )
  return [
    ...cameLines(source, voice),
    ...outcomes.flatMap((outcome) => draftStep(outcome, language, voices, inOwnWords)),
    ...headed('decided', t('head.decided'), decidedLines(source, voice)),
    ...headed('agreed', t('head.agreed'), agreedLines(source, voice)),
    ...beside('noted'),
    ...beside('parked'),
  ]
}

/** Who came, in numbers: phones by fives, because whoever knew them to one could tell how few gave nothing in a part. */
function cameLines({ phones, attended }: Source, voice: BriefVoice): readonly DraftedOnce[] {
  const { t, number } = voice
  const told = phonesTold(phones, attended)
  const isFew = phones > 0 && phones < fewestInRoom
  const came = told === null ? (isFew ? t('came-few') : null) : t('came', { count: told })
  const rows = (attended?.sectors ?? []).map(({ name, count }) =>
    t('answer', { answer: name, count: count === null ? t('few') : number(count) }),
  )
  const total = attended?.total ?? null
  const sum = total === null ? [] : [t('sectors-total', { total: number(total) })]
  return [
    ...(came === null ? [] : [drawnUp('came', came, true)]),
    ...(rows.length === 0
      ? []
      : [drawnUp('sectors', listed(t('sectors'), [...rows, ...sum]), true)]),
  ]
}

function draftStep(
  { id, activity, title, prompt, proposal, result }: Outcome,
  language: LanguageCode,
  voices: Voices,
  inOwnWords: InOwnWords,
): readonly DraftedOnce[] {
  const voice = voices[language]
  const lines = machines.get(activity)?.minutes(result) ?? null
  // A break and a talk leave nothing to write down; what a newer version wrote is at least named.
  if (lines?.length === 0) return []
  const name = inOwnWords(title, language)
  const asked = inOwnWords(prompt, language)
  const askedFirst = asked === '' || asked === name ? [] : [voice.t('asked', { prompt: asked })]
  const proposed = proposal === '' ? [] : [voice.t('proposed', { proposal })]
  const parts =
    lines === null
      ? [{ part: 'unread', text: voice.t('unread'), counts: false, few: [] }]
      : tellLines(activity, lines, voice)
  return headed(`${id}/head`, name, [
    ...askedFirst.map((words) => drawnUp(`${id}/asked`, words)),
    ...proposed.map((words) => drawnUp(`${id}/proposed`, words)),
    ...parts.map((part) => drawnUp(`${id}/${part.part}`, part.text, part.counts, part.few)),
  ])
}
