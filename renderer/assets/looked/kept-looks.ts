import * as v from 'valibot'
import { type Looked, LookedSchema } from '#shared/assets/looked/contract.ts'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'

/** Records somebody last looked at longest ago are forgotten; then a look is like the first. */
const most = 300

const KeptSchema = v.array(v.strictTuple([v.string(), LookedSchema]))

/** Which records one looked at on this computer, and how far they were; the newest last. Told to nobody. */
export function lookedBefore(name: string, id: string): Looked | null {
  return read(name).find(([known]) => known === id)?.[1] ?? null
}

export function keepLook(name: string, id: string, looked: Looked): void {
  const others = read(name).filter(([known]) => known !== id)
  keepHere(name, JSON.stringify([...others, [id, looked]].slice(-most)))
}

function read(name: string): v.InferOutput<typeof KeptSchema> {
  try {
    const parsed = v.safeParse(KeptSchema, JSON.parse(readHere(name) ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}
