import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedAddress } from '#shared/documents/link-address.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { removeLink, setLink } from './text-commands.ts'

type Props = {
  readonly editor: Editor
  /** Where the link at the caret leads now. */
  readonly href: string | null
  readonly onClose: () => void
}

/** Where the selected words lead. */
export function LinkForm({ editor, href, onClose }: Props) {
  const { t } = useTranslation('texts')
  const [typed, setTyped] = useState(href ?? '')
  const [isWrong, setWrong] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [])
  return (
    <form
      ref={form}
      className="texts-link"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const address = typedAddress(typed)
        setWrong(address === null)
        if (address === null) return
        setLink(editor, address)
        onClose()
      }}
    >
      <TextField
        label={t('link.address')}
        value={typed}
        onChange={(words) => {
          setTyped(words)
          setWrong(false)
        }}
        {...(isWrong && { problem: t('link.wrong') })}
      />
      <Button type="submit" size="small">
        {t('link.set')}
      </Button>
      {href !== null && (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            removeLink(editor)
            onClose()
          }}
        >
          {t('link.remove')}
        </Button>
      )}
    </form>
  )
}
