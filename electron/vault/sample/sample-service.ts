import * as v from 'valibot'
import arabic from '#resources/sample/ar.json' with { type: 'json' }
import english from '#resources/sample/en.json' with { type: 'json' }
import spanish from '#resources/sample/es.json' with { type: 'json' }
import type { LanguageCode } from '#shared/language/languages.ts'
import type { Vault } from '../vault.ts'
import { openSample } from './open-sample.ts'
import { SampleSchema } from './sample-content.ts'

type Opened = { readonly coalition: string }

const samples: { readonly [L in LanguageCode]: unknown } = {
  en: english,
  es: spanish,
  ar: arabic,
}

/** Samples being made: pressing twice must not make two. */
const opening = new WeakMap<Vault, Promise<Opened>>()

/**
 * Open the sample coalition in a throw-away vault of its own, or find it open already, in whatever language that was.
 *
 * Without a language it speaks the one chosen for this computer, or else English.
 */
export async function openSampleIn(vault: Vault, language?: LanguageCode): Promise<Opened> {
  const known = vault.sample?.ports.shelf.all()[0]?.secrets.read().space
  if (known !== undefined) return { coalition: known }
  const begun = opening.get(vault)
  if (begun !== undefined) return begun
  const made = make(vault, language ?? vault.ports.settings.read().language ?? 'en').finally(() => {
    opening.delete(vault)
  })
  opening.set(vault, made)
  return made
}

async function make(vault: Vault, language: LanguageCode): Promise<Opened> {
  const { world, throwAway } = vault.ports
  const sample = v.parse(SampleSchema, samples[language])
  const opened = await openSample(sample, language, world, throwAway)
  vault.adopt(opened.vault)
  return { coalition: opened.coalition }
}
