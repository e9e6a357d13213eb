import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { vi } from 'vitest'
import type { VaultLink } from '#shared/contract/link.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { createWords } from '#renderer/ui/words.ts'
import { rooms, welcome } from '#renderer/workspace/rooms.ts'
import { Workspace } from '#renderer/workspace/workspace.tsx'

/** The whole workspace in happy-dom over a real vault in this process. */
export async function showWorkspace(link: VaultLink, at = '', language: LanguageCode = 'en') {
  window.location.hash = at
  const words = await createWords(language, {
    strict: true,
    namespaces: ['welcome', 'people', 'home'],
  })
  render(
    <I18nextProvider i18n={words}>
      <Workspace
        link={link}
        connection={{ connection: () => 'open', onConnection: () => () => {} }}
        rooms={rooms}
        welcome={welcome}
      />
    </I18nextProvider>,
  )
  return userEvent.setup({ delay: null })
}

/** Answers the next press that asks for a file. */
export function offerFile(name: string, bytes: Uint8Array): void {
  const click = vi.spyOn(HTMLInputElement.prototype, 'click')
  click.mockImplementationOnce(function choose(this: HTMLInputElement) {
    click.mockRestore()
    Object.defineProperty(this, 'files', { value: [new File([new Uint8Array(bytes)], name)] })
    this.dispatchEvent(new Event('change'))
  })
}
