import { useState } from 'react'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'

const name = 'assets/passed-by'
/** Older ones may show again; nobody remembers them either. */
const most = 500

const kept = (): readonly string[] => (readHere(name) ?? '').split('\n').filter(Boolean)

/**
 * Introductions that whoever sits here did not want just now. It stays on this computer, because it is nobody else's
 * business; what is kept are two ids that say nothing by themselves.
 */
export function usePassedBy(): readonly [ReadonlySet<string>, (key: string) => void] {
  const [passed, setPassed] = useState(() => new Set(kept()))
  const pass = (key: string) => {
    setPassed(new Set([...passed, key]))
    keepHere(name, [...kept(), key].slice(-most).join('\n'))
  }
  return [passed, pass]
}
