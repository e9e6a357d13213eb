import * as v from 'valibot'
import english from '#resources/sample/en.json' with { type: 'json' }
import type { Vault } from '../vault.ts'
import { openSample } from './open-sample.ts'
import { SampleSchema } from './sample-content.ts'

/** Open the sample coalition in a throw-away vault of its own, or find it open already. */
export async function openSampleIn(vault: Vault): Promise<{ readonly coalition: string }> {
  const known = vault.sample?.ports.shelf.all()[0]?.secrets.read().space
  if (known !== undefined) return { coalition: known }
  const { world, throwAway } = vault.ports
  const opened = await openSample(v.parse(SampleSchema, english), world, throwAway)
  vault.adopt(opened.vault)
  return { coalition: opened.coalition }
}
