import type { SafeStorage } from 'electron'

/** What the vault may ask of the system's keychain, as it travels between the two processes. */
export type KeychainQuestion =
  | { readonly t: 'keychain-available'; readonly n: number }
  | { readonly t: 'keychain-wrap' | 'keychain-unwrap'; readonly n: number; readonly bytes: string }

export type KeychainAnswer = {
  readonly t: 'keychain'
  readonly n: number
  /** Base64, or 'yes' | 'basic-text' | 'no'; null where the keychain refused. */
  readonly answer: string | null
}

/**
 * Answer from the system's keychain. `basic_text` is what Linux falls back to without a keyring: it hides nothing, so the
 * vault asks for a passphrase then.
 */
export function answerKeychain(
  storage: Pick<
    SafeStorage,
    'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
  >,
  platform: string,
  question: KeychainQuestion,
): KeychainAnswer {
  const { n } = question
  try {
    switch (question.t) {
      case 'keychain-available':
        return { t: 'keychain', n, answer: availability(storage, platform) }
      case 'keychain-wrap':
        return {
          t: 'keychain',
          n,
          answer: storage.encryptString(question.bytes).toString('base64'),
        }
      case 'keychain-unwrap':
        return {
          t: 'keychain',
          n,
          answer: storage.decryptString(Buffer.from(question.bytes, 'base64')),
        }
    }
  } catch {
    return { t: 'keychain', n, answer: null }
  }
}

function availability(
  storage: Pick<SafeStorage, 'isEncryptionAvailable' | 'getSelectedStorageBackend'>,
  platform: string,
): 'yes' | 'basic-text' | 'no' {
  if (!storage.isEncryptionAvailable()) return 'no'
  const isPlain = platform === 'linux' && storage.getSelectedStorageBackend() === 'basic_text'
  return isPlain ? 'basic-text' : 'yes'
}
