import { Route, Switch } from 'wouter'
import { CodePage } from './code-page.tsx'
import { ComputerPage } from './computer-page.tsx'
import { InvitePage } from './invite-page.tsx'
import { LeavePage } from './leave-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { ReadingPage } from './reading-page.tsx'
import { RecoveryPage } from './recovery-page.tsx'
import './people.css'

/** Who is here, how others come in, what each can read, and what to keep safe. */
export function PeopleRoom() {
  return (
    <Switch>
      <Route path="/people/invite">
        <InvitePage />
      </Route>
      <Route path="/people/computer">
        <ComputerPage />
      </Route>
      <Route path="/people/code/:invite">{({ invite }) => <CodePage invite={invite} />}</Route>
      <Route path="/people/reading">
        <ReadingPage />
      </Route>
      <Route path="/people/recovery">
        <RecoveryPage />
      </Route>
      <Route path="/people/leave">
        <LeavePage />
      </Route>
      <Route>
        <PeoplePage />
      </Route>
    </Switch>
  )
}
