import { Route, Switch } from 'wouter'
import { AfterPage } from './after/after-page.tsx'
import { ListPage } from './list/list-page.tsx'
import { PaperPage } from './paper/paper-page.tsx'
import { PlannerPage } from './planner/planner-page.tsx'
import { RunPage } from './run/run-page.tsx'
import './meetings.css'
import './planner/planner.css'
import './planner/agenda.css'
import './paper/paper.css'
import './paper/paper-print.css'
import './run/run.css'
import './run/run-aside.css'
import './after/after.css'
import './after/minutes.css'

/** Meetings at `/meetings`, one at `/meetings/:id`, what of it goes to paper at `/meetings/:id/paper`, the same while it is run at `/meetings/:id/run`, and what it leaves at `/meetings/:id/after`. */
export function MeetingsRoom() {
  return (
    <Switch>
      <Route path="/meetings">
        <ListPage />
      </Route>
      <Route path="/meetings/:id/paper">{({ id }) => <PaperPage key={id} id={id} />}</Route>
      <Route path="/meetings/:id/run">{({ id }) => <RunPage key={id} id={id} />}</Route>
      <Route path="/meetings/:id/after">{({ id }) => <AfterPage key={id} id={id} />}</Route>
      <Route path="/meetings/:id/item/:item">
        {({ id, item }) => <PlannerPage key={id} id={id} open={item} />}
      </Route>
      <Route path="/meetings/:id">{({ id }) => <PlannerPage key={id} id={id} open={null} />}</Route>
    </Switch>
  )
}
