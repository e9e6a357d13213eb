import { HardDrive, LockKeyhole, Undo2 } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageMenu } from '#renderer/workspace/language-menu.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { findFocus } from '#renderer/ui/find-focus.ts'
import { useDocumentTitle } from '#renderer/ui/use-document-title.ts'
import { ReadingChoices } from './reading-choices.tsx'
import './welcome.css'

type Props = {
  readonly title: string
  readonly lead?: ReactNode
  /** In place of language and looks: where one is in a few steps. */
  readonly steps?: ReactNode
  readonly art: ReactNode
  readonly children: ReactNode
}

/** A page outside of any coalition: words at the start, cloth at the end. */
export function WelcomeFrame({ title, lead, steps, art, children }: Props) {
  const { t } = useTranslation('welcome')
  useDocumentTitle(title)
  // Where there is a question, its field takes the focus; elsewhere it would stay on what is no longer there.
  useEffect(findFocus, [title])
  return (
    <div className="welcome">
      <main className="welcome__main" id="main" tabIndex={-1}>
        <header className="row between wrap">
          <p className="welcome__wordmark">{t('wordmark')}</p>
          {steps}
          {steps === undefined && (
            <div className="row wrap">
              <ReadingChoices />
              <LanguageMenu />
            </div>
          )}
        </header>
        <div className="welcome__content">
          <div className="welcome__words">
            <h1>{title}</h1>
            {lead !== undefined && <p className="welcome__lead">{lead}</p>}
          </div>
          {children}
        </div>
        <footer className="welcome__foot meta">
          {steps === undefined ? (
            <>
              <FootNote icon={HardDrive}>{t('foot.offline')}</FootNote>
              <FootNote icon={LockKeyhole}>{t('foot.copies')}</FootNote>
            </>
          ) : (
            <>
              <FootNote icon={LockKeyhole}>{t('foot.account')}</FootNote>
              <FootNote icon={Undo2}>{t('foot.later')}</FootNote>
            </>
          )}
        </footer>
      </main>
      {art}
    </div>
  )
}

const FootNote = (props: { readonly icon: typeof Undo2; readonly children: ReactNode }) => (
  <span className="row">
    <Icon of={props.icon} />
    {props.children}
  </span>
)
