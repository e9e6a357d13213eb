import type { Editor } from '@tiptap/core'
import {
  AtSign,
  Bold,
  Heading,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
} from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ParagraphStyle } from '#shared/documents/text-blocks.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { askForMention } from './asked-mention.ts'
import { LinkForm } from './link-form.tsx'
import { looksAt, sameLooks, toggleStyle } from './text-commands.ts'

type Props = { readonly editor: Editor }

/** How the words look at the caret, and buttons that change it. One stop for Tab; arrows lead from button to button. */
export function TextBar({ editor }: Props) {
  const { t } = useTranslation('texts')
  const looks = useLooks(editor)
  const [linking, setLinking] = useState(false)
  const close = useCallback(() => {
    setLinking(false)
    editor.view.focus()
  }, [editor])

  const button = (label: string, icon: LucideIcon, on: boolean, press: () => void) => (
    <Tooltip text={label}>
      <ToggleButton
        className="texts-tool"
        aria-label={label}
        isSelected={on}
        preventFocusOnPress
        onChange={press}
      >
        <Icon of={icon} />
      </ToggleButton>
    </Tooltip>
  )
  const styled = (style: ParagraphStyle, label: string, icon: LucideIcon) =>
    button(label, icon, looks.style === style, () => {
      toggleStyle(editor, style)
    })
  return (
    <div
      className="texts-tools"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <Toolbar aria-label={t('looks')} className="texts-bar">
        {button(t('bold'), Bold, looks.bold, () => editor.commands.toggleMark('bold'))}
        {button(t('italic'), Italic, looks.italic, () => editor.commands.toggleMark('italic'))}
        {styled('heading', t('style.heading'), Heading)}
        {styled('bullet', t('style.bullet'), List)}
        {styled('number', t('style.number'), ListOrdered)}
        {button(t('link'), Link, looks.href !== null, () => {
          setLinking(!linking)
        })}
        {button(t('mention'), AtSign, false, () => {
          askForMention(editor)
        })}
      </Toolbar>
      {linking && <LinkForm editor={editor} href={looks.href} onClose={close} />}
    </div>
  )
}

function useLooks(editor: Editor) {
  const [looks, setLooks] = useState(() => looksAt({ editor }))
  useEffect(() => {
    const look = () => {
      const next = looksAt({ editor })
      setLooks((before) => (sameLooks(before, next) ? before : next))
    }
    editor.on('transaction', look)
    return () => {
      editor.off('transaction', look)
    }
  }, [editor])
  return looks
}
