import type { Asset } from '#shared/assets/asset.ts'
import { type PartOf, uuidOf } from './export-ids.ts'

/** One thing of the directory for each line of a list. */
export const eachLine = <T extends object>(
  id: string,
  part: PartOf,
  lines: readonly string[],
  say: (line: string) => T,
): (T & { id: string })[] => lines.map((line, at) => ({ id: uuidOf(id, part, at), ...say(line) }))

/** Only what says something. */
export const said = (
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

const address = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/

/** The first that is an e-mail address by itself, as the standard asks. */
export const emailIn = (lines: readonly string[]): string | undefined =>
  lines.find((line) => address.test(line) && /^[\u0021-\u007e]+$/.test(line))

/** The first web address, with its scheme. */
export function urlIn(lines: readonly string[]): string | undefined {
  const [line = ''] = lines
  const url = /^[a-z][a-z0-9+.-]*:/i.test(line) ? line : `https://${line}`
  return /^https?:\/\/[A-Za-z0-9.-]+(?:[:/?#][\u0021\u0023-\u003b\u003d\u003f-\u005b\u005d\u005f\u0061-\u007a\u007e]*)?$/.test(
    url,
  )
    ? url
    : undefined
}

/** Phones, hours, languages and further addresses of a record. */
export const factsOf = (asset: Asset) => ({
  phones: eachLine(asset.id, 'phone', asset.phones, (number) => ({ number })),
  contacts: eachLine(
    asset.id,
    'contact',
    asset.emails.filter((email) => email !== emailIn(asset.emails)),
    (department) => ({ department }),
  ),
})
