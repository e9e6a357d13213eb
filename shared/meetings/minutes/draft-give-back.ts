import type { BriefVoice } from '#shared/briefs/voice.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { MinutesLine } from '../activities/machine.ts'
import { machines } from '../activities/machines.ts'
import type { Outcome } from '../outcome.ts'
import { drawnUp, headed } from './drawn-up.ts'
import { againLines, decidedPlainly, takenOnLines } from './promised.ts'
import type { DraftedOnce, Source } from './source.ts'
import { boundOf } from './tell-lines.ts'
import type { InOwnWords, Voices } from './usual-words.ts'

/** Steps people came to arrive, to agree how to be together, or to talk: nothing of them is a result. */
const noResult: ReadonlySet<string> = new Set(['check-in', 'check-out', 'agreements', 'queue'])

/** One page for those who came, in one language: what was heard, what was decided, and what happens next. */
export function draftGiveBack(
  source: Source,
  language: LanguageCode,
  voices: Voices,
  inOwnWords: InOwnWords,
): readonly DraftedOnce[] {
  const voice = voices[language]
  const { t } = voice
  const steps = source.outcomes.filter(({ activity }) => !noResult.has(activity))
  const told = (tell: (lines: readonly MinutesLine[], title: string) => string) =>
    steps.flatMap(({ id, activity, title, result }: Outcome) => {
      const lines = machines.get(activity)?.minutes(result) ?? []
      const words = lines.length === 0 ? '' : tell(lines, inOwnWords(title, language))
      return words === '' ? [] : [drawnUp(id, words, false, lines.flatMap(boundOf))]
    })
  const heard = told((lines, title) => heardIn(lines, title, voice))
  const chosen = told((lines, title) => chosenIn(lines, title, voice))
  const next = takenOnLines(source, voice)
  const { day } = source
  return [
    drawnUp(
      'thanks',
      day === null ? t('back.thanks') : t('back.thanks-day', { day: voice.date(day) }),
    ),
    ...headed('heard', t('back.heard'), heard),
    ...headed('decided', t('back.decided'), [...chosen, ...decidedPlainly(source)]),
    ...headed(
      'next',
      t('back.next'),
      next.length > 0 ? next : [drawnUp('next-none', t('back.next-none'))],
    ),
    ...headed('then', t('back.then'), [
      ...againLines(source, voice),
      drawnUp('reach', t('back.reach')),
    ]),
  ]
}

/** How much was named, and under which names it was put together. */
function heardIn(lines: readonly MinutesLine[], title: string, { t, list }: BriefVoice): string {
  const themes = lines.flatMap(({ key, values }) =>
    key === 'themes.theme' ? [String(values['name'] ?? '')] : [],
  )
  if (themes.length > 0) return t('back.themes', { title, themes: list(themes) })
  const took = lines.find(({ key }) => key === 'took-part')
  const count = took?.values['count']
  return typeof count === 'number' && count > 0 ? t('back.named', { title, count }) : ''
}

function chosenIn(lines: readonly MinutesLine[], title: string, { t, list }: BriefVoice): string {
  const outcome = lines.find(({ key }) => /^vote\.(?:leads|settled|tied)/u.test(key))
  if (outcome === undefined) return ''
  const { key, values, said } = outcome
  const words = said.length === 0 ? t(key, { ...values }) : `${t(key)} ${list(said)}.`
  const quorum = lines.find((line) => line.key === 'vote.quorum')
  const bound = quorum === undefined ? [] : [t('vote.quorum', { ...quorum.values })]
  return t('back.chosen', { title, words: [words, ...bound].join(' ') })
}
