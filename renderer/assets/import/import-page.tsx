import { useTranslation } from 'react-i18next'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { ImportAction } from './import-action.tsx'
import { ImportBody } from './import-body.tsx'
import { ImportSteps } from './import-steps.tsx'
import { type ImportState, stepOf } from './import-state.ts'
import { useImport } from './use-import.ts'

type Props = {
  /** Go and see what came in. */
  readonly onDone: () => void
}

/** Bring in a list: choose a file, match its columns, check its rows, bring it in. */
export function ImportPage({ onDone }: Props) {
  const { t } = useTranslation('assets')
  const words = useProblemWords('assets')
  const running = useImport()
  const { state, trouble } = running
  return (
    <>
      <PageHead
        title={t('import.title')}
        back={{ to: '/assets', label: t('title') }}
        description={useAbout(state)}
        view={<ImportSteps at={stepOf(state)} />}
        action={<ImportAction running={running} />}
      />
      <div className="page stack stack--4">
        {trouble && <ProblemNote what={words(trouble)} safe={t('import.safe')} />}
        <div className="assets-columns">
          <ImportBody running={running} onDone={onDone} />
        </div>
      </div>
    </>
  )
}

function useAbout(state: ImportState): string {
  const { t } = useTranslation('assets')
  switch (state.step) {
    case 'file':
    case 'giving':
      return t('import.text')
    case 'match':
    case 'check':
      return t('import.about', { file: state.choice.fileName, count: state.look.rows })
    case 'bringing':
    case 'done':
      return state.choice.fileName
  }
}
