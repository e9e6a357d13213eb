import { BringStep } from './bring-step.tsx'
import { CheckStep } from './check-step.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { FileStep } from './file-step.tsx'
import { MatchStep } from './match-step.tsx'
import type { RunningImport } from './use-import.ts'

type Props = { readonly running: RunningImport; readonly onDone: () => void }

export function ImportBody({ running, onDone }: Props) {
  const { state, setState, take, stop, again } = running
  switch (state.step) {
    case 'file':
    case 'giving':
      return (
        <>
          <FileStep state={state} onFiles={(files, called) => void take(files, called)} />
          <EarlierImports />
        </>
      )
    case 'match':
      return (
        <MatchStep
          look={state.look}
          choice={state.choice}
          onChoice={(choice) => {
            setState({ ...state, choice })
          }}
        />
      )
    case 'check':
      return (
        <CheckStep
          checked={state.checked}
          fileName={state.choice.fileName}
          onBack={() => {
            setState({ step: 'match', choice: state.choice, look: state.look })
          }}
        />
      )
    case 'bringing':
    case 'done':
      return (
        <>
          <BringStep state={state} onStop={stop} onAgain={again} onDone={onDone} />
          <EarlierImports />
        </>
      )
  }
}
