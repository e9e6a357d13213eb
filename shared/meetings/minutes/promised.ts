import type { BriefVoice } from '#shared/briefs/voice.ts'
import type { Who } from '../fields.ts'
import { drawnUp } from './drawn-up.ts'
import type { DraftedOnce, Source } from './source.ts'

/** What was decided on the way, and when to look at it again. */
export const decidedLines = ({ kept }: Source, { t, date }: BriefVoice): readonly DraftedOnce[] =>
  kept.flatMap((one) => {
    if (one.kind !== 'decided') return []
    const again = one.review === null ? '' : ` ${t('look-again', { date: date(one.review) })}`
    return [drawnUp(one.id, `${ended(one.text)}${again}`)]
  })

/** The same for everybody who came: when it is looked at again is told where it says what happens next. */
export const decidedPlainly = ({ kept }: Source): readonly DraftedOnce[] =>
  kept.flatMap((one) => (one.kind === 'decided' ? [drawnUp(one.id, one.text)] : []))

export const againLines = ({ kept }: Source, { t, date }: BriefVoice): readonly DraftedOnce[] =>
  kept.flatMap((one) =>
    one.kind === 'decided' && one.review !== null
      ? [
          drawnUp(
            `${one.id}/again`,
            t('back.again', { date: date(one.review), text: ended(one.text) }),
          ),
        ]
      : [],
  )

/** Who does what by when. A name is that of somebody who takes something on, and of nobody else. */
export const agreedLines = (source: Source, { t, date }: BriefVoice): readonly DraftedOnce[] =>
  source.kept.flatMap((one) => {
    if (one.kind !== 'agreed') return []
    const name = nameOf(one.who, source)
    const who = name === null ? t('who-open') : t('who', { name })
    const due = one.due === null ? '' : ` ${t('due', { date: date(one.due) })}`
    return [drawnUp(one.id, `${ended(one.text)} ${who}${due}`)]
  })

/** The same for everybody who came, without names: whoever wants theirs to stand there writes it in. */
export const takenOnLines = ({ kept }: Source, { t, date }: BriefVoice): readonly DraftedOnce[] =>
  kept.flatMap((one) => {
    if (one.kind !== 'agreed') return []
    const who = t(one.who === null ? 'who-open' : 'who-somebody')
    const due = one.due === null ? '' : ` ${t('due', { date: date(one.due) })}`
    return [drawnUp(one.id, `${ended(one.text)} ${who}${due}`)]
  })

function nameOf(who: Who, { personName }: Source): string | null {
  if (who === null) return null
  return who.kind === 'words' ? who.name : personName(who.person)
}

/** Another sentence follows. */
const ended = (words: string): string => (/[.?!…؟]$/u.test(words) ? words : `${words}.`)
