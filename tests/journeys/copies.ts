import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPdf } from '#tests/briefs/pages-reading.ts'
import { command } from './built-program.ts'

/** Everything in a vault as one readable text. */
export async function everythingIn(vault: string, folder: string, name: string): Promise<string> {
  const out = join(folder, `${name}.json`)
  await command('export', 'everything', '--vault', vault, '--format', 'json', '--out', out)
  return readFileSync(out, 'utf8')
}

/** What `verify` says that two computers with the same envelopes have in common. */
export async function hashesOf(vault: string): Promise<unknown> {
  const { spaces } = await command('verify', '--vault', vault)
  const [space] = spaces as readonly {
    readonly envelopes: number
    readonly documents: readonly { readonly name: string; readonly hash: string }[]
  }[]
  const documents = space?.documents ?? []
  return {
    envelopes: space?.envelopes,
    documents: documents.map(({ name, hash }) => `${name} ${hash}`).toSorted(),
  }
}

/** A vault's only brief as it is printed: what another program reads in the PDF. */
export async function printedIn(vault: string, folder: string, name: string): Promise<string> {
  const out = join(folder, `${name}.pdf`)
  await command('export', 'brief', '--vault', vault, '--accept-check', '--out', out)
  const { text } = await readPdf(new Uint8Array(readFileSync(out)))
  return text
}
