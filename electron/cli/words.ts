import arActivities from '#resources/locales/ar/activities.json' with { type: 'json' }
import arAssets from '#resources/locales/ar/assets.json' with { type: 'json' }
import arBriefs from '#resources/locales/ar/briefs.json' with { type: 'json' }
import arCli from '#resources/locales/ar/cli.json' with { type: 'json' }
import arConnections from '#resources/locales/ar/connections.json' with { type: 'json' }
import arMeetings from '#resources/locales/ar/meetings.json' with { type: 'json' }
import arPlans from '#resources/locales/ar/plans.json' with { type: 'json' }
import arPriorities from '#resources/locales/ar/priorities.json' with { type: 'json' }
import arProblems from '#resources/locales/ar/problems.json' with { type: 'json' }
import arTexts from '#resources/locales/ar/texts.json' with { type: 'json' }
import enActivities from '#resources/locales/en/activities.json' with { type: 'json' }
import enAssets from '#resources/locales/en/assets.json' with { type: 'json' }
import enBriefs from '#resources/locales/en/briefs.json' with { type: 'json' }
import enCli from '#resources/locales/en/cli.json' with { type: 'json' }
import enConnections from '#resources/locales/en/connections.json' with { type: 'json' }
import enMeetings from '#resources/locales/en/meetings.json' with { type: 'json' }
import enPlans from '#resources/locales/en/plans.json' with { type: 'json' }
import enPriorities from '#resources/locales/en/priorities.json' with { type: 'json' }
import enProblems from '#resources/locales/en/problems.json' with { type: 'json' }
import enTexts from '#resources/locales/en/texts.json' with { type: 'json' }
import esActivities from '#resources/locales/es/activities.json' with { type: 'json' }
import esAssets from '#resources/locales/es/assets.json' with { type: 'json' }
import esBriefs from '#resources/locales/es/briefs.json' with { type: 'json' }
import esCli from '#resources/locales/es/cli.json' with { type: 'json' }
import esConnections from '#resources/locales/es/connections.json' with { type: 'json' }
import esMeetings from '#resources/locales/es/meetings.json' with { type: 'json' }
import esPlans from '#resources/locales/es/plans.json' with { type: 'json' }
import esPriorities from '#resources/locales/es/priorities.json' with { type: 'json' }
import esProblems from '#resources/locales/es/problems.json' with { type: 'json' }
import esTexts from '#resources/locales/es/texts.json' with { type: 'json' }
import type { Problem } from '#shared/contract/problem.ts'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'

type Words = Readonly<Record<string, string>>

/** The command line's own words, the general ones, and rooms whose problems a command may meet. */
const files: Readonly<Record<LanguageCode, readonly Words[]>> = {
  en: [
    enCli,
    enProblems,
    enAssets,
    enBriefs,
    enConnections,
    enMeetings,
    enPlans,
    enPriorities,
    enTexts,
    enActivities,
  ],
  es: [
    esCli,
    esProblems,
    esAssets,
    esBriefs,
    esConnections,
    esMeetings,
    esPlans,
    esPriorities,
    esTexts,
    esActivities,
  ],
  ar: [
    arCli,
    arProblems,
    arAssets,
    arBriefs,
    arConnections,
    arMeetings,
    arPlans,
    arPriorities,
    arTexts,
    arActivities,
  ],
}

type Filling = Readonly<Record<string, string | number>>

export type CliWords = {
  readonly language: LanguageCode
  readonly t: (key: keyof typeof enCli, values?: Filling) => string
  /** The words under a key of any of these files; null where none has it. */
  readonly find: (key: string, values?: Filling) => string | null
  /** The form of a key that fits a count. */
  readonly counted: (key: string, count: number) => string | null
  /** A problem as one sentence, from the same words the pages use; without words, its code and values. */
  readonly sentence: (problem: Problem) => string
}

export function cliWords(language: LanguageCode): CliWords {
  const plural = new Intl.PluralRules(language)
  const find: CliWords['find'] = (key, values = {}) => {
    const text = files[language].find((words) => Object.hasOwn(words, key))?.[key]
    return (
      text?.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) ?? null
    )
  }
  return {
    language,
    find,
    t: (key, values) => find(key, values) ?? key,
    counted: (key, count) =>
      find(`${key}_${plural.select(count)}`, { count }) ?? find(`${key}_other`, { count }),
    sentence: ({ code, values }) =>
      find(code, values) ?? find(`problem.${code}`, values) ?? `${code} ${JSON.stringify(values)}`,
  }
}

/** The language a terminal speaks, as its variables say; English where they name none of ours. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): LanguageCode {
  const said = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return languageCodes.find((code) => new RegExp(`^${code}([_.@-]|$)`, 'i').test(said)) ?? 'en'
}
