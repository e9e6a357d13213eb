import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
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

/** Both meet through a relay until they hold the same; how long that takes is the machine's business. */
export async function meetThrough(via: string, vaults: readonly string[]): Promise<void> {
  const hashes = async () => {
    await Promise.all(
      vaults.map((vault) => command('sync', '--vault', vault, '--via', via, '--for', '2')),
    )
    return new Set((await Promise.all(vaults.map(hashesOf))).map((one) => JSON.stringify(one)))
  }
  await expect.poll(hashes, { timeout: 60_000 }).toHaveProperty('size', 1)
}

/** A vault's only brief as it is printed: what another program reads in the PDF. */
export async function printedIn(vault: string, folder: string, name: string): Promise<string> {
  const out = join(folder, `${name}.pdf`)
  await command('export', 'brief', '--vault', vault, '--accept-check', '--out', out)
  const { text } = await readPdf(new Uint8Array(readFileSync(out)))
  return text
}
