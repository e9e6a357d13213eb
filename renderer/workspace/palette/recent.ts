import * as v from 'valibot'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'

const most = 6

const RecentSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(most))

/** Keys of what was opened or done last from the palette, the newest first. Only random ids are kept, no names. */
export function readRecent(coalition: string): readonly string[] {
  try {
    const read = v.safeParse(RecentSchema, JSON.parse(readHere(nameOf(coalition)) ?? '[]'))
    return read.success ? read.output : []
  } catch {
    return []
  }
}

/** Put one before the others. */
export function noteRecent(coalition: string, key: string): void {
  const others = readRecent(coalition).filter((one) => one !== key)
  keepHere(nameOf(coalition), JSON.stringify([key, ...others].slice(0, most)))
}

const nameOf = (coalition: string) => `recent/${coalition}`
