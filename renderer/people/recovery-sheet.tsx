import { FileDown, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandOutput } from '#shared/contract/table.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { QrCode } from '#renderer/ui/qr-code.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { CodeWords } from './code-words.tsx'

type Sheet = CommandOutput<'people/recovery-sheet'>

/** The sheet as it prints: whose it is, what it can do, how to use it, the words and the same as a QR. */
export function RecoverySheet({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('people')
  const { moment } = useFormat()
  const { coalition, person, link, words, at } = sheet
  const title = t('sheet.title', { name: coalition })
  const about = t('sheet.about', { name: person, date: moment(at) })
  const said = [t('sheet.opens'), t('sheet.keep'), t('sheet.how')]
  const save = () => {
    const lines = words.map((word, index) => `${String(index + 1)}. ${word}`)
    const text = [title, about, ...said, lines.join('\n'), link].join('\n\n')
    saveFile(`${t('sheet.file')}.txt`, 'text/plain;charset=utf-8', [`${text}\n`])
  }
  return (
    <>
      <div className="row row--wide wrap people-noprint">
        <Button
          kind="primary"
          icon={Printer}
          onPress={() => {
            window.print()
          }}
        >
          {t('sheet.print')}
        </Button>
        <Button icon={FileDown} onPress={save}>
          {t('sheet.save')}
        </Button>
        <Link to="/" kind="quiet">
          {t('sheet.done')}
        </Link>
      </div>
      <article className="people-sheet" aria-label={title}>
        <header>
          <h2>{title}</h2>
          <p className="muted">{about}</p>
        </header>
        <div className="people-sheet__body">
          <div className="stack stack--3">
            {said.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <QrCode text={link} label={t('sheet.qr')} size={220} />
        </div>
        <CodeWords words={words} />
      </article>
    </>
  )
}
