import { useTranslation } from 'react-i18next'
import type * as v from 'valibot'
import type { voteShapes } from '#shared/meetings/activities/families/vote.ts'

type Seen = v.InferOutput<typeof voteShapes.seen>
type OutcomeWords = { readonly sentence: string; readonly more: readonly string[] }

/** What a vote came to as a sentence, and what has to be known beside it: the same things the big screen says, in this page's own words. */
export function useOutcomeWords(): (
  setup: Seen['setup'],
  result: NonNullable<Seen['result']>,
) => OutcomeWords {
  const { t } = useTranslation('guest')
  return ({ options }, { outcome, quorum, gave, passed }) => {
    const texts = new Map(options.map(({ id, text }) => [id, text]))
    const namesOf = (ids: readonly string[]) => ids.map((id) => texts.get(id) ?? '').join(' · ')
    const main = () => {
      switch (outcome.kind) {
        case 'leads':
        case 'settled':
          return t('closed.leads', { option: texts.get(outcome.option) ?? '' })
        case 'tied': {
          const names = { options: namesOf(outcome.options) }
          return outcome.rule === 'another-round'
            ? t('closed.again', names)
            : t('closed.tied', names)
        }
        default:
          return t('closed.nothing')
      }
    }
    const isShort = quorum !== null && !quorum.met
    return {
      sentence: main(),
      more: [
        ...(outcome.kind === 'settled' ? [t('closed.settled')] : []),
        ...(isShort ? [t('closed.quorum', { needed: quorum.needed, took: gave + passed })] : []),
      ],
    }
  }
}
