import { useState } from 'react'
import { Route, Switch } from 'wouter'
import { useHandedCode } from '#renderer/workspace/handed/handed-context.ts'
import { FilePage } from './file-page.tsx'
import { JoinPage } from './join-page.tsx'
import { SheetPage } from './sheet-page.tsx'
import { StartPage } from './start-page.tsx'
import { StepsPage } from './steps-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

/** Everything outside of a coalition: start one, join one, open one that is here. */
export function WelcomePage() {
  // A code stays on this page and never gets into an address, which browsers keep.
  const [code, setCode] = useState('')
  useHandedCode(setCode)
  return (
    <Switch>
      <Route path="/welcome/start">
        <StepsPage />
      </Route>
      <Route path="/welcome/join">
        <JoinPage code={code} onCode={setCode} />
      </Route>
      <Route path="/welcome/file">
        <FilePage />
      </Route>
      <Route path="/welcome/sheet">
        <SheetPage />
      </Route>
      <Route path="/welcome/waiting/:coalition">
        {({ coalition }) => <WaitingPage coalition={coalition} />}
      </Route>
      <Route>
        <StartPage code={code} onCode={setCode} />
      </Route>
    </Switch>
  )
}
