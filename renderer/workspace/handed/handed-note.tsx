import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Handed } from '#shared/contract/desktop.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useToasts } from '#renderer/ui/toasts.ts'
import type { Accepted } from './handed-context.ts'

type Props = {
  readonly handed: Handed
  /** With what somebody said yes to; null where nothing is to follow. */
  readonly onDone: (accepted: Accepted | null) => void
}

/** Asks what should become of something that came from outside, or says what became of it. */
export function HandedNote({ handed, onDone }: Props) {
  const { t } = useTranslation('desktop')
  const leave = () => {
    onDone(null)
  }
  switch (handed.kind) {
    case 'again':
      return <SayAgain onSaid={leave} />
    case 'code':
      return (
        <Question
          title={t('code.title')}
          text={t('code.text')}
          go={t('code.go')}
          onGo={() => {
            onDone({ kind: 'code', code: handed.code })
          }}
          onLater={leave}
        />
      )
    case 'file':
      return (
        <Question
          title={t('file.title')}
          name={handed.name}
          text={t('file.text')}
          go={t('file.go')}
          onGo={() => {
            onDone({ kind: 'file', file: new File([handed.bytes], handed.name) })
          }}
          onLater={leave}
        />
      )
    case 'unread':
      return (
        <Dialog
          isOpen
          onClose={leave}
          title={t('unread.title')}
          actions={<Button onPress={leave}>{t('close')}</Button>}
        >
          <FileName name={handed.name} />
          <p>{handed.why === 'gone' ? t('unread.gone') : t('unread.too-big')}</p>
        </Dialog>
      )
  }
}

type QuestionProps = {
  readonly title: string
  readonly name?: string
  readonly text: string
  readonly go: string
  readonly onGo: () => void
  readonly onLater: () => void
}

function Question({ title, name, text, go, onGo, onLater }: QuestionProps) {
  const { t } = useTranslation('desktop')
  return (
    <Dialog
      isOpen
      onClose={onLater}
      title={title}
      mustAnswer
      actions={
        <>
          <Button onPress={onLater}>{t('later')}</Button>
          <Button kind="primary" onPress={onGo}>
            {go}
          </Button>
        </>
      }
    >
      {name !== undefined && <FileName name={name} />}
      <p>{text}</p>
    </Dialog>
  )
}

/** Names of files come from others: whatever directions are in one stay in it. */
const FileName = ({ name }: { readonly name: string }) => (
  <p>
    <bdi>{name}</bdi>
  </p>
)

function SayAgain({ onSaid }: { readonly onSaid: () => void }) {
  const { t } = useTranslation('desktop')
  const { say } = useToasts()
  useEffect(() => {
    say(t('again'))
    onSaid()
  }, [say, t, onSaid])
  return null
}
