import { expect, test } from 'vitest'
import arabic from '#resources/sample/ar.json' with { type: 'json' }
import english from '#resources/sample/en.json' with { type: 'json' }
import spanish from '#resources/sample/es.json' with { type: 'json' }
import { languages } from './locale-files.ts'
import { faultsOfWording } from './locale-wording.ts'

const samples = { en: english, es: spanish, ar: arabic }

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** People of the sample speak as they like; they, too, call things by the names the app has for them. */
test.each(languages)('the sample in %s is worded as the app is', (language) => {
  const told = textsOf(samples[language]).flatMap((text) =>
    faultsOfWording(language, text).map((fault) => `${text}: ${fault}`),
  )
  expect(told).toEqual([])
})
