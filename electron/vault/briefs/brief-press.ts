import { type BriefResources, readBriefResources } from '#electron/exporters/brief-resources.ts'
import { openTypstPress, type TypstPress } from '#electron/exporters/typst-press.ts'
import type { BriefVoice } from '#shared/briefs/voice.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { Vault } from '../vault.ts'
import { findAppFiles } from './app-files.ts'
import { createBriefVoice } from './voice.ts'

/** What pages are made with. Kept warm, because a second page costs a tenth of the first. */
export type BriefPress = {
  readonly resources: BriefResources
  readonly typst: TypstPress
  readonly voice: (language: LanguageCode) => BriefVoice
}

const presses = new WeakMap<Vault, Promise<BriefPress>>()

/** The press of a vault, opened when its first page is made and closed with it. */
export function briefPressOf(vault: Vault): Promise<BriefPress> {
  const known = presses.get(vault)
  if (known !== undefined) return known
  const opening = openPress()
  presses.set(vault, opening)
  opening.catch(() => presses.delete(vault))
  vault.closing.on(() => {
    presses.delete(vault)
    void opening.then(({ typst }) => typst.close()).catch(() => undefined)
  })
  return opening
}

async function openPress(): Promise<BriefPress> {
  const resources = await readBriefResources(findAppFiles())
  const typst = await openTypstPress(resources)
  const voices = new Map<LanguageCode, BriefVoice>()
  return {
    resources,
    typst,
    voice(language) {
      const voice = voices.get(language) ?? createBriefVoice(language)
      voices.set(language, voice)
      return voice
    },
  }
}
