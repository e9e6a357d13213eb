import './priorities.css'
import './priorities-rounds.css'
import './priorities-ballots.css'
import { Route, Switch } from 'wouter'
import { BoardPage } from './board-page.tsx'
import { DecisionPage } from './decision-page.tsx'
import { AmendDecisionPage, NewDecisionPage, RoundDecisionPage } from './decision-writing.tsx'
import { DecisionsPage } from './decisions-page.tsx'
import { RoundPage } from './round-page.tsx'
import { RoundsPage } from './rounds-page.tsx'
import { WeighingPage } from './weighing-page.tsx'
import { WeighingsPage } from './weighings-page.tsx'

/** The room "priorities": everything under /priorities of a coalition. */
export function PrioritiesPages() {
  return (
    <Switch>
      <Route path="/priorities">
        <BoardPage />
      </Route>
      <Route path="/priorities/weighings">
        <WeighingsPage />
      </Route>
      <Route path="/priorities/weighings/:id">{({ id }) => <WeighingPage id={id} />}</Route>
      <Route path="/priorities/rounds">
        <RoundsPage />
      </Route>
      <Route path="/priorities/rounds/:id">{({ id }) => <RoundPage id={id} />}</Route>
      <Route path="/priorities/decisions">
        <DecisionsPage />
      </Route>
      <Route path="/priorities/decisions/new">
        <NewDecisionPage />
      </Route>
      <Route path="/priorities/decisions/new/:round">
        {({ round }) => <RoundDecisionPage round={round} />}
      </Route>
      <Route path="/priorities/decisions/:id/amend">
        {({ id }) => <AmendDecisionPage id={id} />}
      </Route>
      <Route path="/priorities/decisions/:id">{({ id }) => <DecisionPage id={id} />}</Route>
    </Switch>
  )
}
