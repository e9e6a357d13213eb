import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Problem, problem as makeProblem, Refusal } from '#shared/contract/problem.ts'
import { chooseFile } from '#renderer/device/choose-file.ts'
import { giveFile } from '#renderer/device/vault-files.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { useHandedFile } from '#renderer/workspace/handed/handed-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { BackLink } from './back-link.tsx'
import { BackupForm } from './backup-form.tsx'
import { GrowingCloth } from './cloth-art.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

type Chosen = { readonly file: string; readonly name: string }

/** Opens a backup, or a file that a member has made of what this computer lacks. */
export function FilePage() {
  const { t } = useTranslation('welcome')
  const words = useProblemWords('welcome')
  const { link } = useVault()
  const [, navigate] = useLocation()
  const [backup, setBackup] = useState<Chosen | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const look = async (chosen: File) => {
    const file = await giveFile(link, chosen)
    const { kind } = await link.run('keeping/look', { file })
    if (kind === 'backup') {
      setBackup({ file, name: chosen.name })
      return
    }
    const { coalition } = await link.run('keeping/take-in', { file })
    navigate(`/welcome/waiting/${coalition}`)
  }
  const open = async (chosen: File) => {
    setProblem(null)
    setBackup(null)
    await look(chosen).catch((error: unknown) => {
      setProblem(error instanceof Refusal ? error.problem : makeProblem('file-unreadable'))
    })
  }
  const choose = async () => {
    const chosen = await chooseFile('')
    if (chosen !== null) await open(chosen)
  }
  useHandedFile((file) => void open(file))
  return (
    <WelcomeFrame
      title={t('file.title')}
      lead={t('file.lead')}
      art={<GrowingCloth growth="begun" />}
    >
      {backup === null ? (
        <div>
          <Button kind="primary" size="large" icon={FolderOpen} onPress={() => void choose()}>
            {t('file.choose')}
          </Button>
        </div>
      ) : (
        <BackupForm key={backup.file} {...backup} onOther={() => void choose()} />
      )}
      {problem !== null && <ProblemNote what={words(problem)} details={problem.code} />}
      <p>
        {t('file.sheet')} <Link to="/welcome/sheet">{t('file.sheet-link')}</Link>
      </p>
      <div className="welcome__back">
        <BackLink to="/welcome" />
      </div>
    </WelcomeFrame>
  )
}
