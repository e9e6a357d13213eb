import { Compass, Folder, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { useLanguage } from '#renderer/ui/use-format.ts'
import { NamedCloth } from './cloth-art.tsx'
import { CoalitionsHere } from './coalitions-here.tsx'
import { JoinCard } from './join-card.tsx'
import { StartButton, StartLink } from './start-choice.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

type Props = { readonly code: string; readonly onCode: (code: string) => void }

/** Where one begins. Joining is the biggest; nobody is asked for an account. */
export function StartPage({ code, onCode }: Props) {
  const { t } = useTranslation('welcome')
  const act = useAct('welcome')
  const language = useLanguage()
  const [, navigate] = useLocation()
  const [isOpening, setOpening] = useState(false)
  const openSample = async () => {
    if (isOpening) return
    setOpening(true)
    const done = await act('coalitions/open-sample', { language })
    setOpening(false)
    if (done.done) navigate(`/in/${done.output.coalition}`)
  }
  return (
    <WelcomeFrame title={t('title')} lead={t('lead')} art={<NamedCloth />}>
      <div className="stack stack--4">
        <CoalitionsHere />
        <JoinCard code={code} onCode={onCode} />
        <ul className="welcome-starts">
          <li>
            <StartLink
              to="/welcome/start"
              icon={Plus}
              title={t('start.title')}
              text={t('start.text')}
            />
          </li>
          <li>
            <StartLink
              to="/welcome/file"
              icon={Folder}
              title={t('file.choice')}
              text={t('file.choice-text')}
            />
          </li>
          <li>
            <StartButton
              onPress={() => void openSample()}
              icon={Compass}
              title={t('sample.title')}
              text={isOpening ? t('sample.opening') : t('sample.text')}
            />
          </li>
        </ul>
      </div>
    </WelcomeFrame>
  )
}
