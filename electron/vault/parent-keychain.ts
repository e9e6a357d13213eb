import type { SystemKeychain } from './keys/keyring.ts'
import type { ParentPort } from './parent-port.ts'

/** The system's keychain, which only the main process can ask. */
export function parentKeychain(parent: ParentPort): SystemKeychain {
  const waiting = new Map<number, (answer: string | null) => void>()
  let count = 0
  parent.onMessage(({ message }) => {
    if (message.t !== 'keychain') return
    waiting.get(message.n)?.(message.answer)
    waiting.delete(message.n)
  })
  const ask = (t: string, bytes?: string): Promise<string | null> => {
    count += 1
    const n = count
    return new Promise((resolve) => {
      waiting.set(n, resolve)
      parent.send(bytes === undefined ? { t, n } : { t, n, bytes })
    })
  }
  return {
    available: async () => {
      const answer = await ask('keychain-available')
      return answer === 'yes' || answer === 'basic-text' ? answer : 'no'
    },
    wrap: (text) => ask('keychain-wrap', text),
    unwrap: (wrapped) => ask('keychain-unwrap', wrapped),
  }
}
